"""Pausing, resuming and cancelling, by a super admin; trying failed emails again."""

from datetime import datetime
from uuid import UUID

from app.audit import Actor
from app.bell import SEND_EMAILS, START_CAMPAIGNS, ring
from app.services.campaigning.campaign import OPENING_EMAIL, Campaign, campaign_of
from app.services.campaigning.progress import Progress, progress_of
from app.services.campaigning.recording import move, record
from app.services.campaigning.refusals import AlreadyElse, NotReady
from app.services.campaigning.reporting import report
from app.services.service_settings import read_settings
from models import campaign_running_query as query
from models import service_state_query
from models.engine import DB

CLOSED = "Registration is not open. This email can be sent only while it is."


async def pause(id: UUID, actor: Actor, now: datetime) -> Progress:
    """Claim no more emails of it; those handed over finish. How far it is then.

    Raises NoSuchCampaign, or AlreadyElse if it is not sending.
    """
    async with DB.transaction():
        before = await move(id, ("running",), {"state": "paused"}, "paused", actor, now)
        return await progress_of(before)


async def resume(id: UUID, actor: Actor, now: datetime) -> Campaign:
    """Go on with the same audience; one that never started does so now, by the worker.

    Raises NoSuchCampaign, AlreadyElse, or NotReady while the email would not be true.
    """
    async with DB.transaction():
        before = await campaign_of(id)
        await _refuse_untrue(before, now)
        begun = before.started_at is not None
        again = {"state": "running"} if begun else {"state": "scheduled", "due_at": now}
        done = (await progress_of(before)).done
        columns = {**again, "state_reason": None, "paced_at": now, "paced_done": done}
        await move(id, ("paused",), columns, "resumed", actor, now)
    await ring(SEND_EMAILS if begun else START_CAMPAIGNS)
    return before


async def cancel(id: UUID, actor: Actor, now: datetime) -> Progress:
    """Send nothing more of it, for good; how far it was. Raises NoSuchCampaign or AlreadyElse."""
    open_states = ("scheduled", "running", "paused")
    async with DB.transaction():
        columns = {"state": "cancelled", "ended_at": now}
        before = await move(id, open_states, columns, "cancelled", actor, now)
        progress = await progress_of(before)
        await report(before, "cancelled", now)
    await ring(SEND_EMAILS)
    return progress


async def retry(id: UUID, email: UUID | None, actor: Actor, now: datetime) -> int:
    """Try one failed email again, or all of them; how many. Raises as `resume` does."""
    async with DB.transaction():
        campaign = await campaign_of(id)
        if campaign.state not in ("running", "paused", "finished"):
            raise AlreadyElse(campaign.state)
        await _refuse_untrue(campaign, now)
        count = await query.retry(id, email, now)
        if count:
            await record("retried", campaign, actor, now, {"emails": count})
    await ring(SEND_EMAILS)
    return count


async def _refuse_untrue(campaign: Campaign, now: datetime) -> None:
    service = read_settings(await service_state_query.seen())
    if campaign.email == OPENING_EMAIL and service.state(now) != "open":
        raise NotReady(CLOSED, "")
