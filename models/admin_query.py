"""Reading the admins."""

from typing import Any
from uuid import UUID

from models.engine import DB

_ACTIVE = """
SELECT name, email::text AS email, role = 'super_admin' AS super FROM admin
WHERE id = $1 AND archived_at IS NULL
"""


async def active_admin(id: UUID) -> Any:
    """Name, address and role of an admin who is not archived."""
    return await DB.row(_ACTIVE, id)
