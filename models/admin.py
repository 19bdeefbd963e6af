from piccolo.columns import Varchar
from piccolo.table import Table

from models.columns import Citext, created, key, moment
from models.engine import DB


class Admin(Table, db=DB):
    """Somebody who may use the console, as admin or super admin."""

    id = key()
    email = Citext(length=254)
    name = Varchar(length=255, default="")
    role = Varchar(length=12, default="admin")
    archived_at = moment()
    created_at = created()
