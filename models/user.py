from piccolo.columns import Date, Integer, Text, Varchar
from piccolo.table import Table

from models.columns import Citext, created, key, moment, optional_text
from models.engine import DB


class User(Table, tablename="app_user", db=DB):
    """A person, named by identity provider and subject; an address may belong to two people."""

    id = key()
    identity_provider = Varchar(length=255)
    subject = Varchar(length=255)
    email = Citext(length=254)
    name = optional_text(255)
    date_of_birth = Date(null=True, default=None)
    trn = optional_text(7)
    trn_status = Varchar(length=10, default="none")
    claims_at = moment()
    first_sign_in_at = moment()
    last_sign_in_at = moment()
    # Counts every change of the TRN, for the console.
    version = Integer(default=0)
    trn_set = optional_text(7)
    trn_set_by = optional_text()
    trn_set_at = moment()
    # Kept by triggers: what the console searches in.
    search_plain = Text(default="")
    created_at = created()
