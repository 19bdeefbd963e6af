"""What is asked about and written to the late list."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

# A switch that is turned while somebody is being added waits for them, and then finds them.
_SERVICE = "SELECT * FROM service_state FOR SHARE"
_ACTIVE = """
SELECT id, email, expires_at FROM late_permission
WHERE ended_at IS NULL AND expires_at > $2 AND email = ANY($1::citext[])
"""
_MAKE_ROOM = """
UPDATE late_permission SET ended_at = expires_at, ended_why = 'expired', ended_by = 'Schedule'
WHERE ended_at IS NULL AND expires_at <= $2 AND email = ANY($1::citext[])
RETURNING id, email
"""
_ADD = """
INSERT INTO late_permission
  (email, reason, provider, note, expires_at, added_by, added_at, batch, invited_at)
SELECT new.email, new.reason, new.provider, new.note, new.expires_at, $6, $7, $8, $9
FROM unnest($1::citext[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
  AS new (email, reason, provider, note, expires_at)
ON CONFLICT (email) WHERE ended_at IS NULL DO NOTHING
RETURNING id, email, provider, expires_at
"""
_ONE = "SELECT * FROM late_permission WHERE id = $1 FOR UPDATE"
_NEWEST = """
SELECT id FROM late_permission WHERE email = $1::citext
ORDER BY added_at DESC, ended_at DESC LIMIT 1
"""
_END = """
UPDATE late_permission SET ended_at = $2, ended_why = 'removed', ended_by = $3 WHERE id = $1
"""
_MOVE = "UPDATE late_permission SET expires_at = $2, reminded_at = NULL WHERE id = $1"
_SENT_AGAIN = """
SELECT at FROM audit_event
WHERE at > $2 AND object_id = $1 AND action = 'late_permission.invited_again' ORDER BY at
"""
_CONTACTS = """
SELECT id, contact_address FROM provider WHERE id = ANY($1) AND contact_address <> ''
"""
_LISTED = """
SELECT * FROM late_permission
WHERE $2 OR (ended_at IS NULL AND expires_at > $1) ORDER BY added_at DESC, email, id
"""


async def service_row() -> asyncpg.Record | None:
    """The settings, held still until the transaction ends; None on a database without them."""
    return await DB.row(_SERVICE)


async def active(emails: Sequence[str], now: datetime) -> Sequence[asyncpg.Record]:
    """The active permissions of these addresses."""
    return await DB.rows(_ACTIVE, list(emails), now)


async def make_room(emails: Sequence[str], now: datetime) -> Sequence[asyncpg.Record]:
    """End the rows of these addresses that have run out; which they were."""
    return await DB.rows(_MAKE_ROOM, list(emails), now)


async def add(
    rows: Sequence[tuple[str, str, str | None, str | None, datetime]],
    added_by: str,
    now: datetime,
    batch: UUID | None,
    invited_at: datetime | None,
) -> Sequence[asyncpg.Record]:
    """Add (email, reason, provider, note, end) each, but for addresses that have a row; the new."""
    columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(5)]
    return await DB.rows(_ADD, *columns, added_by, now, batch, invited_at)


async def one(permission: UUID) -> asyncpg.Record | None:
    """A row of the list, held until the transaction ends."""
    return await DB.row(_ONE, permission)


async def newest(email: str) -> UUID | None:
    """The newest row of an address."""
    row = await DB.row(_NEWEST, email)
    return row["id"] if row is not None else None


async def end(permission: UUID, now: datetime, ended_by: str) -> None:
    """Take a permission away."""
    await DB.rows(_END, permission, now, ended_by)


async def move_end(permission: UUID, expires_at: datetime) -> None:
    """Give a permission another end, of which people are reminded anew."""
    await DB.rows(_MOVE, permission, expires_at)


async def invited_again(permission: UUID, since: datetime) -> list[datetime]:
    """When the link was sent again since this moment."""
    return [row["at"] for row in await DB.rows(_SENT_AGAIN, str(permission), since)]


async def contacts(providers: Sequence[str]) -> dict[str, str]:
    """The contact addresses that are held for these providers."""
    rows = await DB.rows(_CONTACTS, list(providers))
    return {row["id"]: row["contact_address"] for row in rows}


async def listed(now: datetime, *, ended: bool) -> Sequence[asyncpg.Record]:
    """The active rows, or all of them, newest first."""
    return await DB.rows(_LISTED, now, ended)
