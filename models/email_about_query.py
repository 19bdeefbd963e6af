"""Emails about one person, registration or late permission."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

import asyncpg

from models.engine import DB

SUPER_ADMINS_ALONE: Final = (
    "campaign-report",
    "email-updates-confirmation",
    "news",
    "registration-open",
)
FOR_SUPER_ADMINS: Final = f"""(email.subscription IS NOT NULL OR email.priority = 2
  OR email.template IN {SUPER_ADMINS_ALONE})"""
"""What campaigns and requests for email updates cause: only super admins see it."""

_SHOWN = """
SELECT email.id, email.template, email.recipient, email.subject, email.state, email.error,
  email.due_at, email.created_at,
  CASE WHEN email.subject IS NULL AND email.priority > 0 THEN email.values END AS values
FROM outbox_email AS email
"""
_NEWEST = "ORDER BY email.created_at DESC, email.id DESC LIMIT $3"
_OF = {
    "registration": f"""{_SHOWN} WHERE email.registration = $1
AND ($2 OR NOT {FOR_SUPER_ADMINS}) {_NEWEST}""",
    "late_permission": f"""{_SHOWN} WHERE email.late_permission = $1
AND ($2 OR NOT {FOR_SUPER_ADMINS}) {_NEWEST}""",
    # A late invitation is sent to an address, before anybody knows whose it is.
    "user": f"""{_SHOWN} WHERE (email.user_id = $1
  OR email.recipient = (SELECT person.email FROM app_user AS person WHERE person.id = $1))
AND ($2 OR NOT {FOR_SUPER_ADMINS}) {_NEWEST}""",
}


async def about(what: str, id: UUID, everything: bool, limit: int) -> Sequence[asyncpg.Record]:
    """The newest emails about a `registration`, `late_permission` or `user`.

    Values are left out of what must not be shown, and where the words are kept anyway.
    """
    return await DB.rows(_OF[what], id, everything, limit)
