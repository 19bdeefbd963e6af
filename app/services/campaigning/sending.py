"""What the worker does for campaigns: starts what is due, and sees them through to their end."""

from datetime import datetime, timedelta
from uuid import UUID

from app.audit import WORKER
from app.bell import SEND_EMAILS, ring
from app.logs import log
from app.services.campaigning.audience import RECENT
from app.services.campaigning.campaign import OPENING_EMAIL, Campaign, campaign_of
from app.services.campaigning.opening import pause_at_closing
from app.services.campaigning.recording import move
from app.services.campaigning.refusals import AlreadyElse
from app.services.campaigning.reporting import report
from app.services.late.storing import held_settings
from app.services.service_settings import read_settings
from models import campaign_audience_query, service_state_query
from models import campaign_query as query
from models import campaign_running_query as running_query
from models.engine import DB

NOT_OPEN = "Registration was not open when it was to start"
PACE = timedelta(minutes=1)
AT_ONCE = 5_000


async def start_due(now: datetime) -> int:
    """Start every campaign whose moment has come, each once whoever else looks; how many."""
    started = 0
    for id in await query.due(now):
        try:
            started += await _start(id, now)
        except AlreadyElse:
            continue  # another worker, or somebody in the console, was faster
    if started:
        await ring(SEND_EMAILS)
    return started


async def look_after(now: datetime) -> None:
    """Let second groups follow, note the pace, finish what is done, drop what was cancelled."""
    async with DB.transaction():
        if (await held_settings()).state(now) != "open":
            await pause_at_closing(now)  # a complete closure begins without anybody's doing
    for id in await query.running():
        try:
            await _see_through(id, now)
        except AlreadyElse:
            continue
    await running_query.remember_pace(now, now - PACE)
    while await running_query.drop_some(AT_ONCE) == AT_ONCE:
        pass


class _Untrue(Exception):
    """The email says that registration is open, and it is not."""


async def _start(id: UUID, now: datetime) -> bool:
    try:
        return await _promise_all(id, now)
    except _Untrue:  # with it everything that was promised is taken back
        await _pause(id, now)
    return False


async def _promise_all(id: UUID, now: datetime) -> bool:
    async with DB.transaction():
        if not await query.hold_scheduled(id):
            return False
        campaign = await campaign_of(id)
        opening = campaign.email == OPENING_EMAIL
        if opening and read_settings(await service_state_query.seen()).state(now) != "open":
            raise _Untrue
        promised = await campaign_audience_query.fan_out(id, now - RECENT, now)
        # Held only now: a million promises take a minute, in which somebody may want to close.
        if opening and (await held_settings()).state(now) != "open":
            raise _Untrue
        columns = {"state": "running", "started_at": now, "rest_from": _rest_from(campaign, now)}
        await move(id, ("scheduled",), columns, "started", WORKER, now)
    log.info("campaign started", campaign=str(id), emails=promised)
    return True


async def _pause(id: UUID, now: datetime) -> None:
    columns = {"state": "paused", "state_reason": NOT_OPEN}
    async with DB.transaction():
        campaign = await move(id, ("scheduled",), columns, "paused", WORKER, now)
        await report(campaign, "paused", now, reason=NOT_OPEN)


async def _see_through(id: UUID, now: datetime) -> None:
    async with DB.transaction():
        campaign = await campaign_of(id)
        if await running_query.left(id) == 0:
            columns = {"state": "finished", "ended_at": now}
            await move(id, ("running",), columns, "finished", WORKER, now)
            await report(campaign, "finished", now)
        elif campaign.rest_from is None and await running_query.left(id, 1) == 0:
            await query.change(id, ("running",), {"rest_from": _after_first(campaign, now)})
    await ring(SEND_EMAILS)


def _rest_from(campaign: Campaign, now: datetime) -> datetime | None:
    """From when the second group may go, where that does not hang on the first one's end."""
    if campaign.audience != "senco_first":
        return now
    return campaign.rest_at if campaign.rest == "at" else None


def _after_first(campaign: Campaign, now: datetime) -> datetime:
    hours = campaign.rest_hours if campaign.rest == "hours" else 0
    return now + timedelta(hours=hours or 0)
