"""Changing the service, by hand and by the clock: the same way for console, command and job."""

from dataclasses import dataclass
from datetime import datetime

from app.audit import SCHEDULE, Actor
from app.bell import SEND_EMAILS, ring
from app.services.operating.changes import Change
from app.services.operating.following import follow
from app.services.operating.reached import reached
from app.services.operating.record import changed, record
from app.services.operating.refusals import Outdated
from app.services.receipts import claim
from app.services.service_settings import ServiceSettings, read_settings
from models import service_state_query
from models.engine import DB

RECORDED = "service.scheduled_change_recorded"


@dataclass(frozen=True, slots=True)
class Changed:
    """The settings before and after a change; equal when it changed nothing.

    `started` names the campaigns that it starts.
    """

    before: ServiceSettings
    after: ServiceSettings
    started: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether nothing was changed."""
        return not changed(self.before, self.after)


async def current(now: datetime) -> ServiceSettings:
    """The settings with every scheduled change whose time has come, recorded or not."""
    settings = read_settings(await service_state_query.seen())
    for each in reached(settings, now):
        settings = each.after
    return settings


async def change_service(
    change: Change,
    actor: Actor,
    now: datetime,
    version: int | None = None,
    form_id: str | None = None,
) -> Changed:
    """Carry a change out; super admins are promised an email when the state changes with it.

    Raises ChangeRefused, ConsentNeeded, or Outdated when the settings are no longer of `version`,
    and AlreadySent for a form that is used up; nothing of the change is stored then.
    """
    started: tuple[str, ...] = ()
    async with DB.transaction():
        await claim(form_id)
        stored = read_settings(await service_state_query.lock(now))
        if version not in (None, stored.version):
            raise Outdated(stored.changed_by or "Somebody", stored.changed_at or now)
        before = await _record_reached(stored, now)
        after = change.applied(before, now)
        if changed(before, after):
            after = await record(before, after, change.action, actor, now=now, since=now)
            started = await follow(before, after, since=now, now=now)
    await ring(SEND_EMAILS)
    return Changed(before, after, started)


async def record_reached(now: datetime) -> int:
    """Record every scheduled change whose time has come; how many. Late or twice does no harm."""
    async with DB.transaction():
        row = await service_state_query.lock_reached(now)
        if row is None:
            return 0
        before = read_settings(row)
        after = await _record_reached(before, now)
    await ring(SEND_EMAILS)
    return after.version - before.version


async def _record_reached(settings: ServiceSettings, now: datetime) -> ServiceSettings:
    for each in reached(settings, now):
        before = settings
        settings = await record(before, each.after, RECORDED, SCHEDULE, now=now, since=each.at)
        await follow(before, settings, since=each.at, now=now)
    return settings
