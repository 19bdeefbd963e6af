"""Reading the registrations of one person; everything shown comes from the stored record."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.eligibility.courses import COURSE, Course
from app.eligibility.providers import PROVIDER
from app.journey.walk import Walk
from models import registration_query


@dataclass(frozen=True, slots=True)
class Registration:
    """One registration as it was stored, with what happened to it since."""

    id: UUID
    submitted_at: datetime
    course: Course
    provider: str
    course_start_before: date | None
    workplace: str
    childcare_provider: str
    funding: str
    funding_code: str
    funding_reason: str
    pay_for_course: str
    provider_status: str
    funded_place: bool | None
    started: str
    outcome: str
    expired_at: datetime | None
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def can_change(self) -> bool:
        """Whether the page offers to change course or provider."""
        return self.expired_at is None and not self.outcome


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An active registration for the same course, provider and month."""

    id: UUID
    submitted_at: datetime


async def registrations_of(user_id: UUID) -> tuple[Registration, ...]:
    """Every registration of a person, newest first."""
    return tuple(_registration(row) for row in await registration_query.of_person(user_id))


async def registration_of(user_id: UUID, registration_id: UUID) -> Registration | None:
    """One registration if it is this person's own; nobody can tell another's from none."""
    row = await registration_query.one(user_id, registration_id)
    return _registration(row) if row is not None else None


async def duplicate_of(user_id: UUID, walk: Walk) -> Duplicate | None:
    """The active registration that this walk would repeat, if there is one."""
    answers = walk.answers
    row = await registration_query.active_same(
        user_id, answers["course"], answers["provider"], walk.facts.month
    )
    return Duplicate(row["id"], row["submitted_at"]) if row is not None else None


def _registration(row: Any) -> Registration:
    answers = json.loads(row["answers"])
    name, address = row["workplace_name"], row["workplace_address"]
    number = row["workplace_identifier"] if "childcare_provider" in answers else None
    words = " – ".join(part for part in (number, name, address) if part)
    return Registration(
        id=row["id"],
        submitted_at=row["submitted_at"],
        course=COURSE[row["course"]],
        provider=PROVIDER[row["provider"]].name,
        course_start_before=row["course_start_before"],
        workplace=words if "workplace" in answers else "",
        childcare_provider=words if "childcare_provider" in answers else "",
        funding=row["funding_decision"] or row["funding_result"],
        funding_code=row["funding_code"],
        funding_reason=row["funding_decision_reason"] or "",
        pay_for_course=row["pay_for_course"] or "",
        provider_status=row["provider_status"],
        funded_place=row["funded_place"],
        started=row["started"],
        outcome=row["outcome"] or "",
        expired_at=row["expired_at"],
        answers=answers,
    )
