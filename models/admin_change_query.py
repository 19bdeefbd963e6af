"""Changing the admins: one change after the other, since each may concern the last super admin."""

from datetime import datetime
from typing import Any
from uuid import UUID

from models.engine import DB

# Reading goes on meanwhile; whoever else changes an admin waits.
_LOCK = "LOCK TABLE admin IN SHARE ROW EXCLUSIVE MODE"

_COLUMNS = """
SELECT id, email::text AS email, name, role = 'super_admin' AS super, archived_at, added_at,
  added_by, last_signed_in_at, version
FROM admin
"""

_ADD = """
INSERT INTO admin (email, name, role, added_at, added_by) VALUES ($1, $2, $3, $4, $5) RETURNING id
"""

_RESTORE = """
UPDATE admin SET archived_at = NULL, role = $2, added_at = $3, added_by = $4, version = version + 1
WHERE id = $1
"""

_ARCHIVE = """
WITH ended AS (DELETE FROM admin_code WHERE admin = $1)
UPDATE admin SET archived_at = $2, session_series = session_series + 1, version = version + 1
WHERE id = $1
"""

_OTHER_SUPERS = """
SELECT count(*) AS number FROM admin
WHERE role = 'super_admin' AND archived_at IS NULL AND id IS DISTINCT FROM $1
"""

_LAST_CHANGE = """
SELECT at, actor_label FROM audit_event
WHERE object_type = 'admin' AND object_id = $1 AND action = ANY($2)
ORDER BY at DESC, id LIMIT 1
"""


async def lock() -> None:
    """Until the caller's transaction ends, nobody else changes an admin."""
    await DB.rows(_LOCK)


async def by_id(id: UUID) -> Any:
    """An admin, archived or not."""
    return await DB.row(f"{_COLUMNS} WHERE id = $1", id)


async def by_email(email: str) -> Any:
    """The admin with this address in any case, archived or not."""
    return await DB.row(f"{_COLUMNS} WHERE email = $1", email)


async def add(email: str, name: str, role: str, at: datetime, by: str) -> UUID:
    """A new admin's id."""
    row = await DB.row(_ADD, email, name, role, at, by)
    assert row is not None  # an insert returns its row
    id: UUID = row["id"]
    return id


async def restore(id: UUID, role: str, at: datetime, by: str) -> None:
    """An archived admin may sign in again, in this role."""
    await DB.rows(_RESTORE, id, role, at, by)


async def rename(id: UUID, name: str) -> None:
    """An admin has another name."""
    await DB.rows("UPDATE admin SET name = $2, version = version + 1 WHERE id = $1", id, name)


async def set_role(id: UUID, role: str) -> None:
    """An admin has another role."""
    await DB.rows("UPDATE admin SET role = $2, version = version + 1 WHERE id = $1", id, role)


async def archive(id: UUID, at: datetime) -> None:
    """An admin may not sign in any more: their sessions and codes end."""
    await DB.rows(_ARCHIVE, id, at)


async def other_supers(id: UUID | None) -> int:
    """How many active super admins there are besides this one."""
    row = await DB.row(_OTHER_SUPERS, id)
    assert row is not None  # a count is always one row
    number: int = row["number"]
    return number


async def last_change(id: UUID, actions: list[str]) -> Any:
    """When an admin was last changed in one of these ways, and by whom."""
    return await DB.row(_LAST_CHANGE, str(id), actions)
