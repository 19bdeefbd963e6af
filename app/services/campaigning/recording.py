"""The audit events of campaigns, and one conditional change with its event."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app import audit
from app.audit import Actor
from app.services.campaigning.campaign import Campaign, campaign_of
from app.services.campaigning.refusals import AlreadyElse
from app.services.refusals import Stale
from models import campaign_query as query

OBJECT = "campaign"
# The text may be long, and who confirmed it is who acts.
UNTOLD = ("text", "confirmed_by")
NAMES = {"email": "which_email"}  # elsewhere in the log an email is an address


async def move(
    id: UUID,
    states: Sequence[str],
    columns: Mapping[str, object],
    action: str,
    actor: Actor,
    now: datetime,
    *,
    version: int | None = None,
) -> Campaign:
    """Change a campaign that is in one of the states, once, in the caller's transaction.

    The campaign as it was before. Raises NoSuchCampaign, AlreadyElse, or Stale when it is not of
    `version` any more.
    """
    before = await campaign_of(id)
    who = {"changed_by": actor.label, "changed_at": now}
    if not await query.change(id, states, {**columns, **who}, version):
        raise await _why_not(id, states)
    await record(action, before, actor, now, columns)
    return before


async def record(
    action: str,
    campaign: Campaign,
    actor: Actor,
    now: datetime,
    after: Mapping[str, object] | None = None,
) -> None:
    """Write an audit event of a campaign, with the changed fields only."""
    changed = {
        name: value
        for name, value in (after or {}).items()
        if name not in UNTOLD and getattr(campaign, name, None) != value
    }
    await audit.record(
        at=now,
        actor=actor,
        action=f"campaign.{action}",
        object_type=OBJECT,
        object_id=campaign.id,
        object_label=campaign.name,
        before={
            NAMES.get(name, name): getattr(campaign, name)
            for name in changed
            if hasattr(campaign, name)
        },
        after={NAMES.get(name, name): value for name, value in changed.items()},
    )


async def _why_not(id: UUID, states: Sequence[str]) -> Exception:
    present = await campaign_of(id)
    if present.state not in states:
        return AlreadyElse(present.state)
    return Stale(present.changed_by, present.changed_at)
