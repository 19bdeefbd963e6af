"""What is asked about one row of the late list."""

from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB
from models.lists.late_registrations import LISTING

_ONE = f"""
SELECT {LISTING.columns.format(now="$2")},
  (SELECT r.id FROM registration r WHERE r.late_permission = p.id LIMIT 1) AS registration
FROM {LISTING.source} WHERE p.id = $1
"""


async def one(permission: UUID, now: datetime) -> asyncpg.Record | None:
    """A permission as it stands, with accounts and registrations of its address."""
    return await DB.row(_ONE, permission, now)
