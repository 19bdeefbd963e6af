"""What is asked of the audit log about one object, and whom it may be filtered by."""

from collections.abc import Sequence

import asyncpg

from models.engine import DB

_OF_OBJECT = """
SELECT * FROM audit_event WHERE object_type = $1 AND object_id = $2
ORDER BY at DESC, id DESC LIMIT $3
"""
_ADMINS = """
SELECT id, name, email, archived_at FROM admin
ORDER BY archived_at IS NOT NULL, lower(coalesce(nullif(name, ''), email::text)), id
"""


async def of_object(object_type: str, object_id: str, limit: int) -> Sequence[asyncpg.Record]:
    """The newest events of an object."""
    return await DB.rows(_OF_OBJECT, object_type, object_id, limit)


async def admins() -> Sequence[asyncpg.Record]:
    """Every admin there ever was, active ones first."""
    return await DB.rows(_ADMINS)
