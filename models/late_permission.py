from piccolo.columns import Varchar
from piccolo.table import Table

from models.columns import Citext, created, key, moment, optional_text, reference
from models.engine import DB
from models.late_batch import LateBatch
from models.provider import Provider


class LatePermission(Table, tablename="late_permission", db=DB):
    """An entry of the late list: the address that may register while registration is closed."""

    id = key()
    email = Citext(length=254)
    reason = Varchar(length=20, default="other")
    provider = reference(Provider, null=True)
    note = optional_text(500)
    added_by = optional_text()
    added_at = moment(null=False)
    batch = reference(LateBatch, null=True)
    expires_at = moment(null=False)
    invited_at = moment()
    reminded_at = moment()
    ended_at = moment()
    ended_by = optional_text()
    ended_why = optional_text(10)
    created_at = created()
