from piccolo.columns import JSONB, UUID, Text, Varchar
from piccolo.table import Table

from models.columns import created, key, moment
from models.engine import DB


class MailboxMessage(Table, tablename="mailbox_message", db=DB):
    """An email that arrived in the development mailbox; one sent twice would be here twice."""

    id = key()
    reference = UUID(default=None, index=True)
    recipient = Varchar(length=254)
    subject = Varchar(length=500)
    text = Text()
    html = Text()
    headers = JSONB(default="{}")
    received_at = moment(null=False)
    created_at = created()
