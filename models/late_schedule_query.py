"""What time does to the late list; each statement passes over what another one is changing."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import asyncpg

from models.engine import DB

_EXPIRE = """
WITH due AS (
  SELECT id FROM late_permission WHERE ended_at IS NULL AND expires_at <= $1
  ORDER BY id FOR UPDATE SKIP LOCKED
)
UPDATE late_permission AS permission
SET ended_at = expires_at, ended_why = 'expired', ended_by = 'Schedule'
FROM due WHERE permission.id = due.id
RETURNING permission.id, permission.email, permission.expires_at
"""
# Who was invited when the end was near already has read of it then.
_REMIND = """
WITH due AS (
  SELECT id FROM late_permission
  WHERE ended_at IS NULL AND reminded_at IS NULL AND expires_at > $1::timestamptz
    AND expires_at <= $1::timestamptz + $2::interval
    AND COALESCE(invited_at, added_at) < expires_at - $2::interval
  ORDER BY id FOR UPDATE SKIP LOCKED
)
UPDATE late_permission AS permission SET reminded_at = $1
FROM due WHERE permission.id = due.id
RETURNING permission.id, permission.email, permission.expires_at
"""
_DROP = """
DELETE FROM late_batch
WHERE confirmed_at IS NULL AND checked_at <= $1::timestamptz - $2::interval RETURNING 1
"""


async def expire(now: datetime) -> Sequence[asyncpg.Record]:
    """End the permissions whose end has come; which they were."""
    return await DB.rows(_EXPIRE, now)


async def remind(now: datetime, ahead: timedelta) -> Sequence[asyncpg.Record]:
    """Mark the active permissions whose end is this near as reminded; which they are."""
    return await DB.rows(_REMIND, now, ahead)


async def drop_batches(now: datetime, age: timedelta) -> int:
    """Forget the batches that nobody confirmed in this time; how many."""
    return len(await DB.rows(_DROP, now, age))
