"""One review, and holding it while something is done to it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.services.reviewing.refusals import ReviewFinished, UnknownReview
from models import review_query as query

OBJECT = "review"


@dataclass(frozen=True, slots=True)
class Review:
    """A review as it was opened, and whether it is finished."""

    id: UUID
    name: str
    cut_off: date
    answer_by: date
    opened_by: str
    opened_at: datetime
    finished_by: str
    finished_at: datetime | None

    @property
    def open(self) -> bool:
        """Whether answers are still taken and applied."""
        return self.finished_at is None

    @property
    def source(self) -> str:
        """What `started_source` and the events of registrations say."""
        return f"Review {self.name}"


async def hold_open(review: UUID) -> Review:
    """An open review, held until the transaction ends; raises UnknownReview or ReviewFinished.

    Everything that changes a review holds it, so its answers are judged one upload at a time.
    """
    held = review_of(await query.hold(review))
    if not held.open:
        raise ReviewFinished(held.name)
    return held


def review_of(row: Any) -> Review:
    """The review in a row; raises UnknownReview without one."""
    if row is None:
        raise UnknownReview
    return Review(
        row["id"],
        row["name"],
        row["cut_off"],
        row["answer_by"],
        row["opened_by"],
        row["opened_at"],
        row["finished_by"] or "",
        row["finished_at"],
    )
