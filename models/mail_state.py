from piccolo.columns import SmallInt
from piccolo.table import Table

from models.columns import created, moment, optional_text
from models.engine import DB


class MailState(Table, tablename="mail_state", db=DB):
    """Whether email goes out: pauses that the provider asked for, and a stop that is our fault."""

    id = SmallInt(primary_key=True, default=1)
    paused_until = moment()
    paused_why = optional_text(10)
    stopped_at = moment()
    stopped_why = optional_text(200)
    trial_at = moment()
    created_at = created()
