"""The email that says somebody will hear when registration opens (closure.md, section 8.3)."""

from datetime import datetime
from uuid import UUID

from app.emails.promise import promise
from app.settings import settings
from models.engine import DB

TEMPLATE = "email-updates-confirmation"

_REPLACE = """
UPDATE outbox_email SET state = 'cancelled', error = 'replaced'
WHERE subscription = $1 AND template = $2 AND state = 'waiting'
"""


async def email_updates_confirmation(
    *, subscription: UUID, user: UUID, recipient: str, later_courses: bool, asked_at: datetime
) -> None:
    """Promise this email for what was asked at that time, in place of one that still waits.

    The caller's transaction holds the subscription, so there is never a second one that waits.
    """
    await DB.rows(_REPLACE, subscription, TEMPLATE)
    await promise(
        template=TEMPLATE,
        recipient=recipient,
        values={
            "later_courses": later_courses,
            "link": f"{settings().public_url.rstrip('/')}/sign-in?to=account",
        },
        dedupe_key=f"{TEMPLATE}:{subscription}:{asked_at.isoformat()}",
        due_at=asked_at,
        user=user,
        subscription=subscription,
    )
