"""Emails about registrations, promised for many at once."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from models.engine import DB

_PROMISE = """
INSERT INTO outbox_email
  (template, due_at, priority, registration, user_id, recipient, values, dedupe_key)
SELECT $1, $2, 1, letter.registration, letter.user_id, letter.recipient, letter.values::jsonb,
  letter.cause
FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[])
  AS letter (registration, user_id, recipient, values, cause)
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING 1
"""

Letter = tuple[UUID, UUID, str, str, str]


async def promise_each(template: str, due_at: datetime, letters: Sequence[Letter]) -> int:
    """Promise (registration, user, recipient, values, cause) each; how many are new."""
    columns = [list(column) for column in zip(*letters, strict=True)] or [[] for _ in range(5)]
    return len(await DB.rows(_PROMISE, template, due_at, *columns))
