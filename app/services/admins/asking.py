"""Asking for a sign-in code."""

from datetime import datetime, timedelta
from uuid import UUID

from app import audit
from app.audit import Origin
from app.bell import SEND_EMAILS, ring
from app.emails.admin_sign_in_code import admin_sign_in_code
from app.services.admins.codes import (
    as_shown,
    kept_code,
    kept_pending,
    known_as,
    new_code,
    new_pending,
)
from app.services.admins.recording import record_of
from app.services.admins.staff import Admin
from app.settings import settings
from models import admin_code_query as query
from models.engine import DB

LIFE = timedelta(minutes=10)


async def ask_for_code(email: str, earlier: str, now: datetime, origin: Origin) -> str:
    """Begin a pending sign-in for this address, and name it; an active admin is emailed a code.

    Whose address it is makes no difference to be seen or timed. A code that the same browser asked
    for `earlier` is replaced.
    """
    pending, code = new_pending(), new_code()
    names = (known_as(earlier), kept_pending(pending))
    async with DB.transaction():
        admin = await _asker(email)
        ends = now + LIFE
        id = admin.id if admin else None
        asked = await query.replace(*names, email, id, kept_code(code, pending), now, ends)
        await (_tell(admin, code, asked, now, origin) if admin else _stand_in())
    await ring(SEND_EMAILS)
    return pending


async def address_of(pending: str) -> str | None:
    """The address that a browser's pending sign-in is for; None when there is none such."""
    return await query.asked_for(known_as(pending)) if pending else None


async def forget_codes(now: datetime) -> int:
    """Drop pending sign-ins when their day is over; how many."""
    return await query.forget(now - timedelta(days=settings().retention_sign_in_codes))


async def _asker(email: str) -> Admin | None:
    row = await query.asker(email)
    return row and Admin(row["id"], row["name"], row["email"], row["super"])


async def _tell(admin: Admin, code: str, asked: UUID, now: datetime, origin: Origin) -> None:
    await admin_sign_in_code(recipient=admin.email, code=as_shown(code), asked=asked, at=now)
    actor = audit.admin(admin.id, admin.label, origin)
    await record_of(admin, "code_asked", actor, now)


async def _stand_in() -> None:
    """As many statements as telling takes: for an unknown address no answer comes sooner."""
    await DB.row("SELECT 1")
    await DB.row("SELECT 1")
