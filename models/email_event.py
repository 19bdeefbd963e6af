from piccolo.columns import SmallInt, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text, reference
from models.engine import DB
from models.outbox_email import OutboxEmail


class EmailEvent(Table, tablename="email_event", db=DB):
    """One attempt to send an email and what the mailer answered."""

    id = key()
    email = reference(OutboxEmail)
    at = moment(null=False)
    attempt = SmallInt()
    event = Varchar(length=20)
    detail = optional_text(500)
    created_at = created()
