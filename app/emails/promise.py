"""Promising an email: a row in the caller's transaction, which the worker keeps later."""

from collections.abc import Mapping
from datetime import datetime
from json import dumps
from uuid import UUID

from models.engine import DB

SIGN_IN_CODE, ORDINARY, CAMPAIGN = range(3)
"""Who goes first when many emails wait; a code is of no use after ten minutes."""

_PROMISE = """
INSERT INTO outbox_email
  (template, user_id, recipient, values, dedupe_key, priority, due_at, subscription, registration,
   give_up_at)
VALUES ($1, $2, $3, $4::jsonb, $5, $6::smallint, $7::timestamptz, $8, $9,
  CASE WHEN $6 = 0 THEN $7 + interval '10 minutes' END)
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id
"""


async def promise(
    *,
    template: str,
    recipient: str,
    values: Mapping[str, object],
    dedupe_key: str,
    due_at: datetime,
    user: UUID | None = None,
    priority: int = ORDINARY,
    subscription: UUID | None = None,
    registration: UUID | None = None,
) -> UUID | None:
    """Promise one email for its cause; its reference, or None when it was promised before.

    The promise holds only if the caller's transaction does. An email of a `subscription` ends with
    its unsubscribe link, and is not sent once that has ended. An email about a `registration` is
    shown with it.
    """
    ready = dumps(dict(values))
    what, when = (template, user, recipient, ready, dedupe_key), (priority, due_at)
    row = await DB.row(_PROMISE, *what, *when, subscription, registration)
    return None if row is None else row["id"]
