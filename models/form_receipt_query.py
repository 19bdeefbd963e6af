"""One-time form ids: which have been used, and what came of each."""

from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_CLAIM = "INSERT INTO form_receipt (id) VALUES ($1) ON CONFLICT (id) DO NOTHING RETURNING id"
_TELL = """
INSERT INTO form_receipt (id, admin, address, kind, message, link_text, link)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE SET
  admin = excluded.admin, address = excluded.address, kind = excluded.kind,
  message = excluded.message, link_text = excluded.link_text, link = excluded.link
WHERE form_receipt.admin IS NULL
RETURNING id
"""
_FOUND = "SELECT * FROM form_receipt WHERE id = $1"
_FORGET = "WITH old AS (DELETE FROM form_receipt WHERE created_at < $1 RETURNING 1) "


async def claim(id: UUID) -> bool:
    """Use an id up in the caller's transaction; False when it has been used.

    Waits for another transaction that is using it at this moment.
    """
    return await DB.row(_CLAIM, id) is not None


async def tell(id: UUID, *columns: object) -> bool:
    """Write what came of a form, unless that has been written."""
    return await DB.row(_TELL, id, *columns) is not None


async def found(id: UUID) -> asyncpg.Record | None:
    """What is known of a form that was sent."""
    return await DB.row(_FOUND, id)


async def forget(before: datetime) -> int:
    """Drop everything older than this; how many."""
    row = await DB.row(_FORGET + "SELECT count(*) AS n FROM old", before)
    return int(row["n"]) if row else 0
