"""Pending sign-ins to the console, each with its code as it is kept.

Each is looked up by every name it may be kept under: there are two while the key is changed.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from models.engine import DB

_ASKER = """
SELECT id, name, email::text AS email, role = 'super_admin' AS super FROM admin
WHERE email = $1 AND archived_at IS NULL
"""

# The row of the browser's earlier request goes: its code is replaced.
_REPLACE = """
WITH earlier AS (DELETE FROM admin_code WHERE pending = ANY($1::text[]))
INSERT INTO admin_code (pending, email, admin, code, asked_at, expires_at)
VALUES ($2, $3, $4, $5, $6, $7) RETURNING id
"""

_ASKED_FOR = "SELECT email::text AS email FROM admin_code WHERE pending = ANY($1::text[])"

_LOCK = """
SELECT c.id, c.code, c.expires_at, c.tries, c.used_at, a.id AS admin, a.name, a.session_series,
  a.email::text AS email, a.role = 'super_admin' AS super
FROM admin_code c LEFT JOIN admin a ON a.id = c.admin AND a.archived_at IS NULL
WHERE c.pending = ANY($1::text[]) FOR UPDATE OF c
"""

_USE = """
WITH used AS (UPDATE admin_code SET used_at = $2 WHERE id = $1 RETURNING admin)
UPDATE admin SET last_signed_in_at = $2 FROM used WHERE admin.id = used.admin
"""

_FORGET = "DELETE FROM admin_code WHERE asked_at < $1 RETURNING id"


async def asker(email: str) -> Any:
    """The active admin with this address, None if it is nobody's."""
    return await DB.row(_ASKER, email)


async def replace(
    earlier: list[str],
    pending: str,
    email: str,
    admin: UUID | None,
    code: str,
    asked_at: datetime,
    expires_at: datetime,
) -> UUID:
    """Keep a pending sign-in in place of the same browser's earlier one; its id."""
    row = await DB.row(_REPLACE, earlier, pending, email, admin, code, asked_at, expires_at)
    assert row is not None  # an insert returns its row
    id: UUID = row["id"]
    return id


async def asked_for(pending: list[str]) -> str | None:
    """The address that this pending sign-in is for."""
    row = await DB.row(_ASKED_FOR, pending)
    return None if row is None else row["email"]


async def lock(pending: list[str]) -> Any:
    """A pending sign-in with its active admin, held until the caller's transaction ends."""
    return await DB.row(_LOCK, pending)


async def count_try(id: UUID) -> None:
    """One wrong try more."""
    await DB.rows("UPDATE admin_code SET tries = tries + 1 WHERE id = $1", id)


async def use(id: UUID, at: datetime) -> None:
    """The code is used, and its admin signed in."""
    await DB.rows(_USE, id, at)


async def forget(before: datetime) -> int:
    """Drop pending sign-ins that were asked for before then; how many."""
    return len(await DB.rows(_FORGET, before))
