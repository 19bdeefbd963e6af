"""One registration as casework sees it: held, changed and recorded in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from json import dumps
from typing import Any
from uuid import UUID

from app import audit
from app.audit import Actor
from app.eligibility.courses import COURSE, Course
from app.eligibility.providers import PROVIDER
from app.services.casework.refusals import Unknown
from app.services.refusals import Stale
from models import casework_query as query

OBJECT = "registration"
LABEL = 255
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Case:
    """What of a registration may change, whose it is, and what it is for."""

    id: UUID
    version: int
    person: UUID
    name: str
    email: str
    course: Course
    provider: str
    provider_status: str
    funded_place: bool | None
    started: str
    started_on: date | None
    started_source: str | None
    outcome: str | None
    expired_at: datetime | None
    funding_result: str
    funding_decision: str | None
    funding_decision_reason: str | None

    @property
    def who(self) -> str:
        """What messages call the person: the name, or the address when there is none."""
        return self.name or self.email

    @property
    def title(self) -> str:
        """What messages call the registration."""
        return f"{self.who} for {self.course.name}"

    @property
    def label(self) -> str:
        """The title as far as the audit log has room for it."""
        return self.title[:LABEL]

    @property
    def status(self) -> str:
        """`expired`, else what the provider said (admin.md, section 7.2)."""
        return "expired" if self.expired_at is not None else self.provider_status

    @property
    def awaits_decision(self) -> bool:
        """Whether its funding is in review and not yet decided."""
        return self.funding_result == "in_review" and self.funding_decision is None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happens to a registration: its event's name and the columns it sets."""

    event: str
    values: Values
    reason: str | None = None


async def hold(registration: UUID) -> Case:
    """The registration, held until the transaction ends; raises Unknown."""
    row = await query.held(registration)
    if row is None:
        raise Unknown
    return case_of(row)


async def check_version(case: Case, version: int, now: datetime) -> None:
    """Raise Stale, with who was faster, unless the form was drawn from this version."""
    if case.version != version:
        last = await query.last_change(case.id)
        # Without an event nobody was: the form did not come from our page.
        raise Stale(last["actor"], last["at"]) if last else Stale("Somebody", now)


async def apply(case: Case, change: Change, actor: Actor, now: datetime) -> int:
    """Store one change with its event and its audit event; the version after it."""
    version = await query.change(case.id, change.values)
    before = {name: getattr(case, name) for name in change.values}
    await query.add_event(
        case.id, change.event, now, actor.label, _json(before), _json(change.values), change.reason
    )
    await audit.record(
        at=now,
        actor=actor,
        action=f"registration.{change.event}",
        object_type=OBJECT,
        object_id=case.id,
        object_label=case.label,
        before=before,
        after=change.values,
        reason=change.reason,
    )
    return version


def case_of(row: Any) -> Case:
    """The registration in a row that also has `person_name` and `person_email`."""
    return Case(
        id=row["id"],
        version=row["version"],
        person=row["user_id"],
        name=row["person_name"] or "",
        email=row["person_email"],
        course=COURSE[row["course"]],
        provider=PROVIDER[row["provider"]].name,
        **{name: row[name] for name in (*sorted(query.CHANGEABLE), "funding_result")},
    )


def _json(values: Values) -> str:
    return dumps(dict(values), default=str)
