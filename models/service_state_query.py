"""What is read from and written to the settings row, always under its lock."""

from collections.abc import Mapping
from datetime import datetime

import asyncpg

from models.engine import DB

_MAKE = "INSERT INTO service_state (registration_set_at) VALUES ($1) ON CONFLICT (id) DO NOTHING"
_LOCK = "SELECT * FROM service_state FOR UPDATE"
_LOCK_REACHED = """
SELECT * FROM service_state
WHERE opens_at <= $1 OR closes_at <= $1 OR closed_until <= $1
  OR (closed_from <= $1 AND NOT closure_recorded)
FOR UPDATE
"""
_SEEN = "SELECT * FROM service_state"
_SUPER_ADMINS = """
SELECT id, email FROM admin WHERE role = 'super_admin' AND archived_at IS NULL ORDER BY id
"""


async def lock(now: datetime) -> asyncpg.Record:
    """The row, held against submissions and other changes until the transaction ends."""
    row = await DB.row(_LOCK)
    if row is None:
        await DB.rows(_MAKE, now)
        row = await DB.row(_LOCK)
    assert row is not None  # made just now, or by somebody faster
    return row


async def lock_reached(now: datetime) -> asyncpg.Record | None:
    """The row, held, if a scheduled time in it has been reached; else None."""
    return await DB.row(_LOCK_REACHED, now)


async def seen() -> asyncpg.Record | None:
    """The row as it is now, not held."""
    return await DB.row(_SEEN)


async def store(columns: Mapping[str, object]) -> None:
    """Write these columns of the row."""
    pairs = ", ".join(f"{name} = ${place}" for place, name in enumerate(columns, 1))
    await DB.rows(f"UPDATE service_state SET {pairs}", *columns.values())


async def super_admins() -> list[tuple[str, str]]:
    """Id and address of every super admin who may still sign in."""
    return [(str(row["id"]), row["email"]) for row in await DB.rows(_SUPER_ADMINS)]
