"""Opening a review: which registrations it would ask about, and fixing them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from asyncpg import UniqueViolationError

from app import audit
from app.audit import Actor
from app.clock import uk_today
from app.eligibility.providers import PROVIDERS
from app.services.late.access import end_of
from app.services.receipts import claim
from app.services.reviewing.refusals import ReviewRefused
from app.services.reviewing.review import OBJECT
from models import review_query as query
from models.engine import DB

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Wish:
    """A review as it is asked for."""

    name: str
    cut_off: date
    answer_by: date

    @property
    def before(self) -> datetime:
        """Registrations submitted before this moment are asked about."""
        return end_of(self.cut_off)


@dataclass(frozen=True, slots=True)
class Expected:
    """How many registrations of a provider a review would ask about."""

    provider: str
    total: int


@dataclass(frozen=True, slots=True)
class Opened:
    """The review that was opened, and how many registrations it asks about."""

    id: UUID
    total: int


def wish(name: str, cut_off: date, answer_by: date, now: datetime) -> Wish:
    """What was asked for, with the name as it is stored; raises ReviewRefused."""
    name, today = " ".join(name.split()), uk_today(now)
    if not name:
        raise ReviewRefused("Enter a name for the review", "name")
    if len(name) > LONGEST_NAME:
        raise ReviewRefused(f"Name must be {LONGEST_NAME} characters or fewer", "name")
    if cut_off > today:
        raise ReviewRefused("Cut-off date must be today or in the past", "cut_off")
    if answer_by < today:
        raise ReviewRefused("Answer-by date must be today or in the future", "answer_by")
    return Wish(name, cut_off, answer_by)


async def foresee(wanted: Wish) -> list[Expected]:
    """The registrations by provider, for those that have some; raises ReviewRefused."""
    await _refuse_taken(wanted)
    totals = await query.foreseen(wanted.before)
    if not totals:
        raise ReviewRefused(
            "No registration that may not have started was submitted by this date", "cut_off"
        )
    return [
        Expected(provider.name, totals[provider.identifier])
        for provider in PROVIDERS
        if provider.identifier in totals
    ]


async def open_review(
    wanted: Wish, actor: Actor, now: datetime, *, form_id: str | None = None
) -> Opened:
    """Open a review of the registrations as they are now; raises ReviewRefused or AlreadySent."""
    try:
        async with DB.transaction():
            await claim(form_id)
            review = await query.open_review(
                wanted.name, wanted.cut_off, wanted.answer_by, actor.label, now
            )
            total = await query.fix(review, wanted.before)
            await _record(review, wanted, total, actor, now)
    except UniqueViolationError:
        await _refuse_taken(wanted)
        raise
    return Opened(review, total)


async def _refuse_taken(wanted: Wish) -> None:
    if other := await query.open_one():
        raise ReviewRefused(f"The review “{other}” is open. Finish it first", "name")
    if await query.named(wanted.name):
        raise ReviewRefused(f"There is a review called “{wanted.name}” already", "name")


async def _record(review: UUID, wanted: Wish, total: int, actor: Actor, now: datetime) -> None:
    await audit.record(
        at=now,
        actor=actor,
        action="review.opened",
        object_type=OBJECT,
        object_id=review,
        object_label=wanted.name,
        after={
            "cut_off": wanted.cut_off,
            "answer_by": wanted.answer_by,
            "registrations": total,
        },
    )
