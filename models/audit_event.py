from piccolo.columns import JSONB, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text
from models.engine import DB


class AuditEvent(Table, tablename="audit_event", db=DB):
    """Who did what to what, when; the database refuses to change or delete a row."""

    id = key()
    at = moment(null=False, index=True)
    actor_type = Varchar(length=10)
    actor_id = optional_text(40)
    actor_label = Varchar(length=255)
    action = Varchar(length=60)
    object_type = Varchar(length=40)
    object_id = optional_text(60)
    object_label = Varchar(length=255)
    before = JSONB(default="{}")
    after = JSONB(default="{}")
    reason = optional_text(500)
    request_id = optional_text(40)
    client_address = optional_text(45)
    created_at = created()
