from piccolo.columns import Varchar
from piccolo.table import Table

from models.columns import created, key, moment, reference
from models.engine import DB
from models.registration import Registration


class RegistrationNote(Table, tablename="registration_note", db=DB):
    """What an admin wrote about a registration; rows are only ever added."""

    id = key()
    registration = reference(Registration)
    at = moment(null=False)
    author = Varchar(length=255)
    text = Varchar(length=1000)
    created_at = created()
