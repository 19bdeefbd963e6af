"""Confirming a campaign, and taking that back (closure.md, sections 7.1 to 7.3)."""

from datetime import datetime
from uuid import UUID

from app.audit import Actor
from app.bell import START_CAMPAIGNS, ring
from app.services.campaigning.audience import numbers_of
from app.services.campaigning.campaign import OPENING_EMAIL, Campaign, campaign_of
from app.services.campaigning.recording import move
from app.services.campaigning.refusals import NotReady
from app.services.service_settings import read_settings
from models import campaign_query as query
from models import service_state_query
from models.engine import DB

NOT_OPEN = (
    "Registration is not open. Choose to send this email when registration opens, or at a date "
    "and time."
)


async def confirm(id: UUID, version: int, admin: UUID, actor: Actor, now: datetime) -> Campaign:
    """Let a draft go at its moment; the campaign as it is then.

    Raises NoSuchCampaign, AlreadyElse, Stale, or NotReady with what has to be mended first.
    """
    async with DB.transaction():
        await query.hold()
        draft = await campaign_of(id)
        if draft.state == "draft" and (refusal := await why_not(draft, now)):
            raise refusal
        columns = {
            "state": "scheduled",
            "state_reason": None,
            "confirmed_by": admin,
            "confirmed_at": now,
            "due_at": _due(draft, now),
        }
        await move(id, ("draft",), columns, "confirmed", actor, now, version=version)
    await ring(START_CAMPAIGNS)
    return await campaign_of(id)


async def reconsider(id: UUID, actor: Actor, now: datetime) -> Campaign:
    """Make a scheduled campaign a draft again ("Change"); raises NoSuchCampaign or AlreadyElse."""
    columns = {"state": "draft", "confirmed_by": None, "confirmed_at": None, "due_at": None}
    async with DB.transaction():
        return await move(id, ("scheduled",), columns, "changed", actor, now)


async def why_not(campaign: Campaign, now: datetime) -> NotReady | None:
    """What keeps this draft from being confirmed; None when nothing does."""
    if not campaign.written:
        return NotReady("Write the subject and the text of the email", "email")
    if refusal := await _times(campaign, now):
        return refusal
    if other := await query.overlapping(campaign.id):
        return NotReady(
            f"The campaign “{other}” sends the same email to some of the same people. "
            "Wait until it has finished, or cancel it.",
            "audience",
        )
    if campaign.starts == "now" and (await numbers_of(campaign.id, now)).total == 0:
        return NotReady("Nobody would get this email", "audience")
    return None


async def _times(campaign: Campaign, now: datetime) -> NotReady | None:
    if campaign.starts_at is not None and campaign.starts_at <= now:
        return NotReady("Choose a date and time in the future", "schedule")
    if campaign.starts == "now" and campaign.email == OPENING_EMAIL:
        service = read_settings(await service_state_query.seen())
        if service.state(now) != "open":
            return NotReady(NOT_OPEN, "schedule")
    if campaign.rest_at is not None and campaign.rest_at <= (campaign.starts_at or now):
        return NotReady("The rest must follow after the first group", "schedule")
    return None


def _due(campaign: Campaign, now: datetime) -> datetime | None:
    """When it starts; a campaign that waits for an opening learns that from the opening."""
    return {"now": now, "at": campaign.starts_at, "opening": None}[campaign.starts]
