"""The registrations that no provider has answered for: listed, and expired if somebody wishes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app import audit
from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.services.late.storing import held_settings
from app.services.receipts import claim
from app.services.reviewing.case import Case, case_of
from app.services.reviewing.expiring import Act, expire
from app.services.reviewing.review import OBJECT, Review, hold_open
from models import review_apply_query as query
from models.engine import DB


@dataclass(frozen=True, slots=True)
class Expired:
    """What expiring the unanswered did; `left_out` are those that changed since the preview."""

    registrations: int
    people: int
    left_out: tuple[Case, ...]


async def unanswered(review: UUID, now: datetime) -> tuple[Case, ...]:
    """The registrations that wait for an answer, by provider and name."""
    return tuple(case_of(row) for row in await query.unanswered(review, now))


async def expire_unanswered(
    review: UUID,
    seen_at: datetime,
    actor: Actor,
    now: datetime,
    *,
    form_id: str | None = None,
) -> Expired:
    """Expire what a list of that moment showed, but for what changed since.

    Raises UnknownReview, ReviewFinished or AlreadySent.
    """
    async with DB.transaction():
        held = await hold_open(review)
        await claim(form_id)
        service = await held_settings()
        await query.hold_set(review)
        rows = await query.unanswered(review, seen_at)
        cases = tuple(case_of(row) for row in rows if not row["meanwhile"])
        left_out = tuple(case_of(row) for row in rows if row["meanwhile"])
        people = await expire(cases, service, Act(held.source, actor, now))
        done = Expired(len(cases), people, left_out)
        if cases:
            await _record(held, done, actor, now)
    await ring(SEND_EMAILS)
    return done


async def _record(held: Review, done: Expired, actor: Actor, now: datetime) -> None:
    await audit.record(
        at=now,
        actor=actor,
        action="review.unanswered_expired",
        object_type=OBJECT,
        object_id=held.id,
        object_label=held.name,
        after={"expired": done.registrations, "left_out": len(done.left_out)},
    )
