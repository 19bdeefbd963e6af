from piccolo.columns import Text, Varchar
from piccolo.columns.base import OnDelete
from piccolo.columns.column_types import ForeignKey
from piccolo.table import Table

from models.admin import Admin
from models.columns import created, key, optional_text
from models.engine import DB


class FormReceipt(Table, tablename="form_receipt", db=DB):
    """What a form of the console did, by its one-time id; told once, found again on a repeat."""

    id = key()
    admin = ForeignKey(Admin, null=True, default=None, index=True, on_delete=OnDelete.restrict)
    address = optional_text(2000)
    kind = Varchar(length=7, default="success")
    message = Text(default="")
    link_text = optional_text()
    link = optional_text(2000)
    created_at = created()
