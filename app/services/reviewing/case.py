"""A registration that a review asks about, with its person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.eligibility.courses import COURSE
from app.eligibility.providers import PROVIDER

_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Case:
    """A registration of a review, whose it is, and what it is for."""

    id: UUID
    set_id: UUID
    version: int
    user: UUID
    name: str
    email: str
    course: str
    provider: str
    started_on: date | None = None

    @property
    def who(self) -> str:
        """What pages call the person: the name, or the address when there is none."""
        return self.name or self.email

    @property
    def course_name(self) -> str:
        """The name of the course."""
        return COURSE[self.course].name

    @property
    def provider_name(self) -> str:
        """The name of the provider."""
        return PROVIDER[self.provider].name

    @property
    def title(self) -> str:
        """What the audit log calls the registration."""
        return f"{self.who} for {self.course_name}"[:255]


def case_of(row: Any, started_on: date | None = None) -> Case:
    """The case in a row of a review's registrations."""
    return Case(
        row["id"],
        row["set_id"],
        row["version"],
        row["user_id"],
        row["person_name"] or "",
        row["person_email"],
        row["course"],
        row["provider"],
        started_on,
    )


def batches(cases: Sequence[Case]) -> list[Sequence[Case]]:
    """The cases in pieces that one statement takes with ease."""
    return [cases[begin : begin + _BATCH] for begin in range(0, len(cases), _BATCH)]
