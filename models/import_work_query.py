"""Imports that wait for the worker: taken one at a time, under a lease."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_CLAIM = """
UPDATE import_run SET lease_until = $2, attempts = attempts + 1, rows_read = 0
WHERE id = (
  SELECT id FROM import_run
  WHERE state = 'waiting' AND (lease_until IS NULL OR lease_until < $1)
  ORDER BY at, id LIMIT 1 FOR UPDATE SKIP LOCKED
)
RETURNING id, kind, actor_type, actor_id, actor_label, file_name, sha256, agreed, leave_out,
  accept_removals, compared_with, attempts, nightly_on
"""
# The import itself holds the row while it writes what became of it; that is not waited for.
_KEEP = """
UPDATE import_run SET lease_until = $3, rows_read = $4
WHERE id = (
  SELECT id FROM import_run WHERE id = $1 AND state = 'waiting' AND attempts = $2
  FOR UPDATE SKIP LOCKED
)
"""
_PUT_BACK = """
UPDATE import_run SET lease_until = $3, attempts = attempts - 1
WHERE id = $1 AND state = 'waiting' AND attempts = $2
"""
_PLAN = """
INSERT INTO import_run (kind, state, at, actor_type, actor_label, file_name, agreed, nightly_on)
VALUES ($1, 'waiting', $2, $3, $4, $5, true, $6)
ON CONFLICT (kind, nightly_on) DO NOTHING
RETURNING id
"""
_FETCHED = """
UPDATE import_run SET sha256 = $2 WHERE id = $1 AND state = 'waiting' RETURNING id
"""


async def claim(now: datetime, until: datetime) -> asyncpg.Record | None:
    """Take the import that has waited longest for this worker until the lease runs out."""
    return await DB.row(_CLAIM, now, until)


async def keep_lease(run: UUID, attempt: int, until: datetime, rows: int) -> None:
    """Say how far this attempt has come, and that it goes on."""
    await DB.rows(_KEEP, run, attempt, until, rows)


async def put_back(run: UUID, attempt: int, until: datetime) -> None:
    """Give an import back, to be taken again later; the attempt does not count."""
    await DB.rows(_PUT_BACK, run, attempt, until)


async def plan(kind: str, now: datetime, who: tuple[str, str], name: str, night: date) -> bool:
    """Add this night's import of a kind; False when it was added before."""
    return await DB.row(_PLAN, kind, now, *who, name, night) is not None


async def fetched(run: UUID, sha256: str) -> bool:
    """Note the fingerprint of the file that was fetched; False when it waits no longer."""
    return await DB.row(_FETCHED, run, sha256) is not None


async def decide(run: UUID, columns: Mapping[str, object]) -> bool:
    """Change an import whose report is there; False when it has none, or no more."""
    pairs = ", ".join(f"{name} = ${number}" for number, name in enumerate(columns, start=2))
    sql = f"UPDATE import_run SET {pairs} WHERE id = $1 AND state = 'ready' RETURNING id"
    return await DB.row(sql, run, *columns.values()) is not None
