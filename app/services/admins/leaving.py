"""How the console's sessions end, as the audit log keeps it."""

from datetime import datetime
from uuid import UUID

from app import audit
from app.audit import Actor, Origin
from app.services.admins.recording import record_of
from app.services.admins.staff import Admin
from models import admin_query as query
from models.engine import DB


async def record_sign_out(admin: Admin, actor: Actor, now: datetime) -> None:
    """Record that an admin signed out."""
    async with DB.transaction():
        await record_of(admin, "signed_out", actor, now)


async def record_session_ended(id: UUID, now: datetime, origin: Origin) -> None:
    """Record that a session was met whose admin has been archived since, and ended."""
    row = await query.any_admin(id)
    if row is None:
        return
    admin = Admin(id, row["name"], row["email"], row["super"])
    async with DB.transaction():
        actor = audit.admin(id, admin.label, origin)
        await record_of(admin, "session_ended", actor, now, reason="Archived")
