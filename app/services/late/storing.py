"""Putting addresses on the late list: rows, audit events and invitations, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app import audit
from app.audit import SCHEDULE, Actor
from app.services.late.access import end_of, last_day
from app.services.late.choices import Chosen
from app.services.late.telling import Permission, invite
from app.services.service_settings import ServiceSettings, read_settings
from models import late_email_query, late_query

OBJECT = "late_permission"


@dataclass(frozen=True, slots=True)
class New:
    """An accepted address with its stored values."""

    email: str
    chosen: Chosen


async def held_settings() -> ServiceSettings:
    """The service's settings, which stay as they are until the transaction ends."""
    return read_settings(await late_query.service_row())


async def store(
    people: Sequence[New],
    service: ServiceSettings,
    actor: Actor,
    now: datetime,
    batch: UUID | None = None,
) -> list[Permission]:
    """Add those who have no access yet, in the caller's transaction; the added ones.

    Rows of theirs that have run out end first. Nobody is told of that: their access goes on.
    """
    due = now if service.late_link_works(now) else None
    await _make_room([new.email for new in people], now)
    rows = [
        (new.email, c.reason, c.provider, c.note, end_of(c.ends_on))
        for new in people
        for c in [new.chosen]
    ]
    added = [
        Permission(
            row["id"], row["email"], last_day(row["expires_at"]), row["provider"], due is not None
        )
        for row in await late_query.add(rows, actor.label, now, batch, due)
    ]
    await audit.record_each(
        at=now,
        actor=actor,
        action="late_permission.added",
        object_type=OBJECT,
        objects=[(one.id, one.email, {"until": one.until}) for one in added],
    )
    await invite(added, due)
    return added


async def _make_room(emails: Sequence[str], now: datetime) -> None:
    over = await late_query.make_room(emails, now)
    if not over:
        return
    await late_email_query.cancel([row["id"] for row in over])
    await audit.record_each(
        at=now,
        actor=SCHEDULE,
        action="late_permission.expired",
        object_type=OBJECT,
        objects=[(row["id"], row["email"], {"ended_why": "expired"}) for row in over],
    )
