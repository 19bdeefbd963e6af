"""Admins that tests sign in, all invented."""

from datetime import UTC, datetime
from uuid import UUID

import httpx

from app.sessions import ADMIN_COOKIE, session_of_admin
from models.engine import DB

NAMES = {"admin": "Ada Admin", "super_admin": "Sam Super"}
ADDED = datetime(2024, 3, 1, 9, tzinfo=UTC)

_ADD = """
INSERT INTO admin (email, name, role, added_at, added_by) VALUES ($1, $2, $3, $4, 'Operator')
RETURNING id
"""


async def staff(role: str = "admin", email: str = "", name: str = "") -> UUID:
    """An admin of this role; each call with another address makes another one."""
    chosen = email or f"{role.replace('_', '.')}@example.org"
    row = await DB.row(_ADD, chosen, name or NAMES[role], role, ADDED)
    return row["id"]


async def archive(admin: UUID) -> None:
    """This admin may not sign in any more."""
    await DB.rows("UPDATE admin SET archived_at = $2 WHERE id = $1", admin, ADDED)


async def signed_in_as(browser: httpx.AsyncClient, admin: UUID) -> None:
    """Give this browser the session of an admin."""
    session = await session_of_admin(admin)
    browser.cookies.set(ADMIN_COOKIE.name, session, domain="localhost.local")
