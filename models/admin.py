from piccolo.columns import Integer, SmallInt, Varchar
from piccolo.table import Table

from models.columns import Citext, created, key, moment, optional_text, reference
from models.engine import DB


class Admin(Table, db=DB):
    """Somebody who may use the console, as admin or super admin."""

    id = key()
    email = Citext(length=254)
    name = Varchar(length=255, default="")
    role = Varchar(length=12, default="admin")
    archived_at = moment()
    added_at = moment()
    added_by = optional_text()
    last_signed_in_at = moment()
    version = Integer(default=0)
    # Sessions of an earlier series have ended: archiving begins a new one.
    session_series = Integer(default=0)
    created_at = created()


class AdminCode(Table, db=DB, tablename="admin_code"):
    """A sign-in code that somebody asked for; `admin` is empty when the address is nobody's."""

    id = key()
    pending = Varchar(length=64, unique=True)
    email = Citext(length=254)
    admin = reference(Admin, null=True)
    code = Varchar(length=64)
    asked_at = moment(null=False, index=True)
    expires_at = moment(null=False)
    tries = SmallInt(default=0)
    used_at = moment()
    created_at = created()
