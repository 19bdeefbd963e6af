"""Batches of addresses: kept when they are checked, changed once when they are confirmed."""

from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from models.engine import DB

_KEEP = """
INSERT INTO late_batch (source, file_name, checked_by, checked_at, rows)
VALUES ($1, $2, $3, $4, $5::jsonb) RETURNING id
"""
# One that was not confirmed in time is gone, whether or not it has been deleted yet.
_FIND = """
SELECT * FROM late_batch
WHERE id = $1 AND (confirmed_at IS NOT NULL OR checked_at > $2::timestamptz - $3::interval)
"""
_CONFIRM = """
UPDATE late_batch SET rows = $2::jsonb, confirmed_by = $3, confirmed_at = $4 WHERE id = $1
"""


async def keep(source: str, file_name: str | None, by: str, now: datetime, rows: str) -> UUID:
    """Store a checked batch; its id."""
    row = await DB.row(_KEEP, source, file_name, by, now, rows)
    assert row is not None  # an INSERT returns its row
    batch: UUID = row["id"]
    return batch


async def find(batch: UUID, now: datetime, life: timedelta) -> asyncpg.Record | None:
    """A batch that was confirmed, or still can be."""
    return await DB.row(_FIND, batch, now, life)


async def hold(batch: UUID, now: datetime, life: timedelta) -> asyncpg.Record | None:
    """The same, held until the transaction ends."""
    return await DB.row(f"{_FIND} FOR UPDATE", batch, now, life)


async def confirm(batch: UUID, rows: str, by: str, now: datetime) -> None:
    """Write down what became of a batch."""
    await DB.rows(_CONFIRM, batch, rows, by, now)
