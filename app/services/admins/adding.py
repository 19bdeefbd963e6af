"""New admins, and admins who come back."""

from datetime import datetime
from uuid import UUID

from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.emails.admin_added import admin_added
from app.services import receipts
from app.services.admins.colleague import (
    Colleague,
    begin,
    colleague,
    colleague_with,
)
from app.services.admins.recording import record_of
from app.services.admins.staff import Admin
from models import admin_change_query as query
from models.engine import DB


class Known(Exception):
    """This address belongs to an admin already, archived or not; nothing was changed."""

    def __init__(self, person: Colleague) -> None:
        super().__init__(str(person.id))
        self.person = person


async def add_admin(
    email: str, name: str, actor: Actor, now: datetime, form_id: str | None = None
) -> Admin:
    """Make a new admin and tell them; raises Known."""
    async with DB.transaction():
        await receipts.claim(form_id)
        await begin(actor)
        if known := await colleague_with(email):
            raise Known(known)
        admin = Admin(await query.add(email, name, "admin", now, actor.label), name, email, False)
        await record_of(admin, "added", actor, now, after=_told(admin))
        await admin_added(admin.id, email, name, super=False, at=now)
    await ring(SEND_EMAILS)
    return admin


async def restore_admin(id: UUID, actor: Actor, now: datetime) -> tuple[Admin | None, bool]:
    """Let an archived admin in again, with the role held before, and tell them.

    The admin, and whether it was this call that did it.
    """
    async with DB.transaction():
        await begin(actor)
        person = await colleague(id)
        if person is None or person.active:
            return (person.admin if person else None), False
        await query.restore(id, person.role, now, actor.label)
        await record_of(person.admin, "restored", actor, now, after=_told(person.admin))
        await admin_added(id, person.email, person.name, super=person.super, at=now)
    await ring(SEND_EMAILS)
    return person.admin, True


def _told(admin: Admin) -> dict[str, object]:
    return {
        "email": admin.email,
        "name": admin.name,
        "role": "super_admin" if admin.super else "admin",
    }
