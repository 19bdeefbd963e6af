"""The first super admin, made by an operator."""

from datetime import datetime

from app.audit import OPERATOR
from app.bell import SEND_EMAILS, ring
from app.emails.admin_added import admin_added
from app.services.admins.colleague import Colleague, colleague_with
from app.services.admins.recording import record_of
from app.services.admins.staff import Admin
from models import admin_change_query as query
from models.engine import DB

SUPER = "super_admin"


class SuperAdminExists(Exception):
    """There is an active super admin, who can make others."""


async def create_super_admin(email: str, now: datetime, *, also: bool) -> bool:
    """Make this address a super admin's, whoever's it was; False if it is one's already.

    Raises SuperAdminExists while there is an active super admin, unless one more is wanted.
    """
    async with DB.transaction():
        await query.lock()
        if not also and await query.other_supers(None):
            raise SuperAdminExists
        known = await colleague_with(email)
        if known and known.active and known.super:
            return False
        admin = await _made(known, email, now)
        before = {"role": known.role, "archived_at": known.archived_at} if known else None
        after = {"email": email, "role": SUPER, "archived_at": None}
        await record_of(admin, "bootstrapped", OPERATOR, now, before=before, after=after)
        await admin_added(admin.id, email, admin.name, super=True, at=now)
    await ring(SEND_EMAILS)
    return True


async def _made(known: Colleague | None, email: str, now: datetime) -> Admin:
    if known is None:
        return Admin(await query.add(email, "", SUPER, now, OPERATOR.label), "", email, True)
    if known.active:
        await query.set_role(known.id, SUPER)
    else:
        await query.restore(known.id, SUPER, now, OPERATOR.label)
    return Admin(known.id, known.name, known.email, True)
