"""Messages that machines sent us: kept by their ids, worked off one by one."""

from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_KEEP = """
INSERT INTO webhook_message (provider, message, type, sent_at, body, received_at, due_at)
VALUES ($1, $2, $3, $4, $5::jsonb, $6, $6)
ON CONFLICT (provider, message) DO NOTHING RETURNING id
"""
# In the order in which things happened, as far as messages say.
_NEXT = """
SELECT id, provider, type, sent_at, received_at, body, attempts FROM webhook_message
WHERE handled_at IS NULL AND due_at <= $1
ORDER BY due_at, sent_at, id LIMIT 1
FOR UPDATE SKIP LOCKED
"""
_HANDLED = "UPDATE webhook_message SET handled_at = $2, outcome = $3 WHERE id = $1"
_FAILED = """
UPDATE webhook_message SET attempts = attempts + 1, due_at = COALESCE($3, due_at),
  handled_at = CASE WHEN $3::timestamptz IS NULL THEN $2::timestamptz END,
  outcome = CASE WHEN $3::timestamptz IS NULL THEN 'failed' END
WHERE id = $1 AND handled_at IS NULL
"""


async def keep(
    provider: str, message: str, kind: str, sent_at: datetime | None, body: str, now: datetime
) -> bool:
    """Keep a message that has not been kept before; whether it was new."""
    return await DB.row(_KEEP, provider, message, kind, sent_at, body, now) is not None


async def take(now: datetime) -> asyncpg.Record | None:
    """The next message that is due, which nobody else works on, for this transaction."""
    return await DB.row(_NEXT, now)


async def handled(id: UUID, outcome: str, now: datetime) -> None:
    """Nothing more is to be done about a message."""
    await DB.rows(_HANDLED, id, now, outcome)


async def failed(id: UUID, now: datetime, again: datetime | None) -> None:
    """Try a message again at this moment, or never."""
    await DB.rows(_FAILED, id, now, again)
