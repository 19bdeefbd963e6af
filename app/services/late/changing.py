"""What is done to one late permission: removal, another end, the link once more."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from app import audit
from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.clock import uk_today
from app.services import receipts
from app.services.late.access import end_of, last_day
from app.services.late.addresses import normalised
from app.services.late.choices import last_day_of
from app.services.late.refusals import (
    InvitationWaits,
    InvitedTooOften,
    NotListed,
    UnknownValue,
)
from app.services.late.storing import OBJECT, held_settings
from app.services.late.telling import Permission, invite, tell_ended, tell_new_end
from models import late_email_query, late_query
from models.engine import DB

A_DAY = timedelta(days=1)
AGAIN_A_DAY = 3


async def permission_of(written: str) -> UUID:
    """The newest permission of an address; raises NotListed."""
    email = normalised(written)
    found = await late_query.newest(email)
    if found is None:
        raise NotListed(email or "This address")
    return found


async def remove(permission: UUID, actor: Actor, now: datetime, *, tell: bool = True) -> str:
    """Take access away, from the next request on; the address. Raises NotListed."""
    async with DB.transaction():
        row = await _active(permission, now)
        await late_query.end(permission, now, actor.label)
        await late_email_query.cancel([permission])
        if tell:
            await tell_ended([Permission(permission, row["email"], uk_today(now))], now)
        await _record("removed", row, actor, now, after={"ended_why": "removed", "told": tell})
    await ring(SEND_EMAILS)
    return str(row["email"])


async def change_end(permission: UUID, ends_on: str, actor: Actor, now: datetime) -> Permission:
    """Let access end with another day, or on the same one; raises NotListed or UnknownValue."""
    until = last_day_of(ends_on, uk_today(now))
    if until is None:
        raise UnknownValue("access ends on", "Enter the date on which access ends")
    async with DB.transaction():
        row = await _active(permission, now)
        if until != last_day(row["expires_at"]):
            await _move(row, until, actor, now)
    return Permission(permission, row["email"], until, row["provider"])


async def invite_again(
    permission: UUID, actor: Actor, now: datetime, form_id: str | None = None
) -> str:
    """Send the link once more, at most three times in 24 hours; the address.

    Raises NotListed, InvitationWaits or InvitedTooOften; AlreadySent for a form sent before.
    """
    async with DB.transaction():
        await receipts.claim(form_id)
        service = await held_settings()
        row = await _active(permission, now)
        if await late_email_query.invitation_waits(permission):
            raise InvitationWaits(row["email"])
        sent = await late_query.invited_again(permission, now - A_DAY)
        if len(sent) >= AGAIN_A_DAY:
            raise InvitedTooOften(row["email"], sent[-AGAIN_A_DAY] + A_DAY)
        person = Permission(permission, row["email"], last_day(row["expires_at"]))
        due = now if service.late_link_works(now) else None
        await invite([person], due, cause=now.isoformat())
        await _record("invited_again", row, actor, now)
    await ring(SEND_EMAILS)
    return person.email


async def _active(permission: UUID, now: datetime) -> Any:
    """The row, held until the transaction ends, unless it is over."""
    row = await late_query.one(permission)
    if row is None:
        raise NotListed("This address")
    if row["ended_at"] is not None or row["expires_at"] <= now:
        raise NotListed(row["email"], removed=row["ended_why"] == "removed")
    return row


async def _move(row: Any, until: date, actor: Actor, now: datetime) -> None:
    await late_query.move_end(row["id"], end_of(until))
    await tell_new_end(row["id"], until)
    before = {"until": last_day(row["expires_at"])}
    await _record("end_changed", row, actor, now, before=before, after={"until": until})


async def _record(what: str, row: Any, actor: Actor, now: datetime, **fields: Any) -> None:
    await audit.record(
        at=now,
        actor=actor,
        action=f"late_permission.{what}",
        object_type=OBJECT,
        object_id=row["id"],
        object_label=row["email"],
        **fields,
    )
