"""The steps of a draft: name and audience, the email, when it goes (closure.md, 7.2)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from asyncpg import UniqueViolationError

from app.audit import Actor
from app.services import receipts
from app.services.campaigning.campaign import Audience, EmailName, Rest, Starts, campaign_of
from app.services.campaigning.recording import move, record
from app.services.campaigning.refusals import AlreadyElse, NameTaken
from models import campaign_query as query
from models.engine import DB

DRAFT = ("draft",)


@dataclass(frozen=True, slots=True)
class AudienceChoice:
    """What step 1 chooses."""

    name: str
    audience: Audience
    leave_out_recent: bool = True


async def create(
    chosen: AudienceChoice, admin: UUID, actor: Actor, now: datetime, form_id: str = ""
) -> UUID:
    """A new draft; its id. Raises NameTaken, or AlreadySent for a form sent twice."""
    try:
        async with DB.transaction():
            await receipts.claim(form_id)
            step = (chosen.name, chosen.audience, chosen.leave_out_recent)
            id = await query.create(*step, admin, actor.label, now)
            await record("created", await campaign_of(id), actor, now, asdict(chosen))
    except UniqueViolationError as error:
        raise NameTaken from error
    return id


async def set_audience(
    id: UUID, version: int, chosen: AudienceChoice, actor: Actor, now: datetime
) -> None:
    """Step 1; raises NameTaken, NoSuchCampaign, AlreadyElse or Stale."""
    try:
        await _change(id, version, actor, now, asdict(chosen))
    except UniqueViolationError as error:
        raise NameTaken from error


async def set_email(
    id: UUID,
    version: int,
    actor: Actor,
    now: datetime,
    *,
    email: EmailName,
    subject: str,
    text: str,
) -> None:
    """Step 2; subject and text stay for whoever comes back to news. Raises as `set_audience`."""
    columns = {"email": email, "subject": subject or None, "text": text or None}
    await _change(id, version, actor, now, {**columns, "tested_at": None})


async def set_schedule(
    id: UUID,
    version: int,
    actor: Actor,
    now: datetime,
    *,
    starts: Starts,
    starts_at: datetime | None,
    rest: Rest = "straight",
    rest_hours: int | None = None,
    rest_at: datetime | None = None,
) -> None:
    """Step 3; what does not belong to a choice is not kept. Raises as `set_audience`."""
    columns = {
        "starts": starts,
        "starts_at": starts_at if starts == "at" else None,
        "rest": rest,
        "rest_hours": rest_hours if rest == "hours" else None,
        "rest_at": rest_at if rest == "at" else None,
    }
    await _change(id, version, actor, now, columns)


async def delete(id: UUID, actor: Actor, now: datetime) -> str:
    """Delete a draft; its name. Raises NoSuchCampaign or AlreadyElse."""
    async with DB.transaction():
        draft = await campaign_of(id)
        if await query.delete(id) is None:
            raise AlreadyElse((await campaign_of(id)).state)
        await record("deleted", draft, actor, now)
    return draft.name


async def _change(
    id: UUID, version: int, actor: Actor, now: datetime, columns: Mapping[str, object]
) -> None:
    async with DB.transaction():
        await move(id, DRAFT, columns, "changed", actor, now, version=version)
