"""Who opens the console in a measurement."""

from app.sessions import ADMIN_COOKIE, close_sessions, session_of_admin
from models.engine import DB


async def super_admin() -> str:
    """The cookie of the demonstration's super admin."""
    row = await DB.row("SELECT id, session_series FROM admin WHERE role = 'super_admin'")
    assert row is not None
    session = await session_of_admin(row["id"], row["session_series"])
    await close_sessions()
    return f"{ADMIN_COOKIE.name}={session}"
