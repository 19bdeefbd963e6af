from piccolo.columns import JSONB, SmallInt, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text
from models.engine import DB


class WebhookMessage(Table, tablename="webhook_message", db=DB):
    """Something that an identity provider told us, by the id that it gave the message."""

    id = key()
    provider = Varchar(length=40)
    message = Varchar(length=100)
    type = Varchar(length=60)
    sent_at = moment()
    body = JSONB()
    received_at = moment(null=False)
    attempts = SmallInt(default=0)
    due_at = moment(null=False)
    handled_at = moment()
    outcome = optional_text(60)
    created_at = created()
