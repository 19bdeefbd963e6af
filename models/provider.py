from piccolo.columns import Integer, Varchar
from piccolo.table import Table

from models.columns import created, moment, optional_text
from models.engine import DB


class Provider(Table, db=DB):
    """A course (lead) provider; its identifier is its key."""

    id = Varchar(length=60, primary_key=True)
    website = optional_text(500)
    contact_address = optional_text(254)
    version = Integer(default=1)
    changed_at = moment()
    changed_by = optional_text()
    created_at = created()
