"""What happens to the late list by itself; each is harmless when it comes late or twice."""

from datetime import datetime, timedelta
from typing import Any

from app import audit
from app.audit import SCHEDULE
from app.bell import SEND_EMAILS, ring
from app.services.late.access import last_day
from app.services.late.batches import BATCH_LIFE
from app.services.late.storing import OBJECT, held_settings
from app.services.late.telling import Permission, remind, tell_ended
from models import late_email_query, late_schedule_query
from models.engine import DB

NOTICE = timedelta(days=3)


async def look_after_late_list(now: datetime) -> None:
    """Record what has run out, remind of what is about to, and invite when the link works."""
    await expire(now)
    async with DB.transaction():
        if await release_invitations(now) is not None:
            rows = await late_schedule_query.remind(now, NOTICE)
            await remind([_permission(row) for row in rows], now)
    await late_schedule_query.drop_batches(now, BATCH_LIFE)
    await ring(SEND_EMAILS)


async def expire(now: datetime) -> int:
    """Record the permissions whose end has come and promise to tell the people; how many."""
    async with DB.transaction():
        rows = await late_schedule_query.expire(now)
        people = [_permission(row) for row in rows]
        if people:
            await late_email_query.cancel([one.id for one in people])
            await audit.record_each(
                at=now,
                actor=SCHEDULE,
                action="late_permission.expired",
                object_type=OBJECT,
                objects=[(one.id, one.email, {"ended_why": "expired"}) for one in people],
            )
            await tell_ended(people, now)
    return len(people)


async def release_invitations(now: datetime) -> int | None:
    """Make waiting invitations due if the link works by now, in the caller's transaction.

    For whoever changes state or switch, after the change. How many people are invited by it; None
    while the link does not work.
    """
    service = await held_settings()
    return await late_email_query.release(now) if service.late_link_works(now) else None


def _permission(row: Any) -> Permission:
    return Permission(row["id"], row["email"], last_day(row["expires_at"]))
