"""A registration with everything that was stored with it, and how it stands."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.journey.record import AS_ANSWERED, YES_OR_NO
from app.services.casework.case import Case, case_of
from models import casework_detail_query, casework_query


@dataclass(frozen=True, slots=True)
class Decided:
    """Who decided funding last, when, and with which reason for admins."""

    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A registration; `answers` are written as the journey keeps them, from the columns.

    The workplace is as it was when submitted; `name_now` is what it is called today.
    """

    case: Case
    submitted_at: datetime
    late_permission: UUID | None
    course_start_before: date | None
    answers: Mapping[str, str]
    information_shared_at: datetime | None
    workplace: UUID | None
    workplace_name: str
    workplace_address: str
    workplace_identifier: str
    name_now: str
    funding_code: str
    rule_set: str
    list_versions: Mapping[str, int]
    decided: Decided | None
    trn: str
    trn_verified: bool
    person_trn: str
    person_trn_status: str

    @property
    def funding(self) -> str:
        """The funding in force."""
        return self.case.funding_decision or self.case.funding_result


async def registration_detail(registration: UUID) -> Detail | None:
    """A registration, None for an id that is none's."""
    row = await casework_detail_query.detail(registration)
    if row is None:
        return None
    decided = row["funding_decision"] and await casework_query.decision(registration)
    return _detail(row, decided)


async def start_months() -> list[date]:
    """Every course start month that a registration has, the latest first."""
    return await casework_detail_query.months()


async def registrations_of_person(user_id: UUID) -> Sequence[Mapping[str, Any]]:
    """A person's registrations as a table shows them, newest first."""
    return await casework_detail_query.of_person(user_id)


def _detail(row: Any, decided: Any) -> Detail:
    values: dict[str, Any] = {name: row[name] for name in _AS_STORED}
    values |= {name: row[name] or "" for name in _WORDS}
    return Detail(
        case=case_of(row),
        answers=_answers(row),
        list_versions=json.loads(row["list_versions"]),
        decided=_decided(decided) if decided else None,
        **values,
    )


def _decided(row: Any) -> Decided:
    return Decided(row["actor"], row["at"], row["reason"] or "")


_WORDS = ("workplace_name", "workplace_address", "workplace_identifier", "name_now", "person_trn")
_AS_STORED = (
    "submitted_at",
    "late_permission",
    "course_start_before",
    "information_shared_at",
    "workplace",
    "funding_code",
    "rule_set",
    "trn",
    "trn_verified",
    "person_trn_status",
)


def _answers(row: Any) -> dict[str, str]:
    """What the draft kept, and over it the columns, which imported registrations have alone."""
    answers: dict[str, str] = json.loads(row["answers"])
    columns = {name: row[name] for name in AS_ANSWERED}
    columns |= {name: _yes_or_no(row[name]) for name in YES_OR_NO}
    since = row["senco_start_date"]
    columns["senco_start_date"] = since.isoformat() if since else None
    if row["workplace_identifier"] and not {"workplace", "childcare_provider"} & answers.keys():
        answers["workplace"] = row["workplace_identifier"]
    return answers | {name: value for name, value in columns.items() if value}


def _yes_or_no(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"
