"""The email that says somebody will hear when registration opens (closure.md, section 8.3)."""

from datetime import datetime
from json import dumps
from uuid import UUID, uuid4

from app.emails.promise import promise
from app.settings import settings
from models.engine import DB

TEMPLATE = "email-updates-confirmation"

_REPLACE = """
UPDATE outbox_email SET recipient = $3, values = $4::jsonb, due_at = $5
WHERE subscription = $1 AND template = $2 AND state = 'waiting'
RETURNING id
"""


async def email_updates_confirmation(
    *, subscription: UUID, user: UUID, recipient: str, later_courses: bool, asked_at: datetime
) -> None:
    """Promise this email for one change of a subscription; one that still waits becomes it.

    The caller's transaction holds the subscription, so there are never two that wait.
    """
    link = f"{settings().public_url.rstrip('/')}/sign-in?to=account"
    values = {"later_courses": later_courses, "link": link}
    words = (recipient, dumps(values), asked_at)
    if await DB.row(_REPLACE, subscription, TEMPLATE, *words) is None:
        await promise(
            template=TEMPLATE,
            recipient=recipient,
            values=values,
            dedupe_key=f"{TEMPLATE}:{subscription}:{uuid4()}",  # each change is a cause of its own
            due_at=asked_at,
            user=user,
            subscription=subscription,
        )
