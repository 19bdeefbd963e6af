from piccolo.columns import JSONB, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text, reference
from models.engine import DB
from models.registration import Registration


class RegistrationEvent(Table, tablename="registration_event", db=DB):
    """Something that happened to a registration; rows are only ever added."""

    id = key()
    registration = reference(Registration)
    event = Varchar(length=40)
    at = moment(null=False)
    actor = Varchar(length=255)
    before = JSONB(default="{}")
    after = JSONB(default="{}")
    reason = optional_text(500)
    created_at = created()
