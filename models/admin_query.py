"""Reading the admins."""

from typing import Any
from uuid import UUID

from models.engine import DB

_ACTIVE = """
SELECT name, email::text AS email, role = 'super_admin' AS super FROM admin
WHERE id = $1 AND session_series = $2 AND archived_at IS NULL
"""

_ANY = """
SELECT id, name, email::text AS email, role = 'super_admin' AS super, archived_at, version,
  session_series
FROM admin WHERE id = $1
"""


async def active_admin(id: UUID, session_series: int) -> Any:
    """Name, address and role of an admin who is not archived, and whose session has not ended."""
    return await DB.row(_ACTIVE, id, session_series)


async def any_admin(id: UUID) -> Any:
    """An admin, archived or not."""
    return await DB.row(_ANY, id)
