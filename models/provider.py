from piccolo.columns import Varchar
from piccolo.table import Table

from models.columns import created, optional_text
from models.engine import DB


class Provider(Table, db=DB):
    """A course (lead) provider; its identifier is its key."""

    id = Varchar(length=60, primary_key=True)
    website = optional_text(500)
    contact_address = optional_text(254)
    created_at = created()
