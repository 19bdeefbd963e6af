"""Who asks, in which state of the service, with which draft: loaded once, before any handler."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from msgspec import ValidationError
from msgspec.json import decode

from app.clock import uk_today
from app.eligibility.providers import PROVIDER
from app.journey.facts import Facts
from app.journey.select import itt_provider_label
from app.services.late.access import LateAccess, access_of
from app.services.places import place
from app.services.service_state import ServiceState, State, work_out
from models import arrival as query

Answers = dict[str, str]
# Registrations for the offer before EHCO count as EHCO (eligibility.md, section 4).
_SAME_COURSE = {"npq-additional-support-offer": "npq-early-headship-coaching-offer"}


@dataclass(frozen=True, slots=True)
class Person:
    """The signed-in person as we know them."""

    id: UUID
    email: str
    name: str
    date_of_birth: date | None
    trn: str
    trn_status: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The person's draft; one that was never saved has version 0 and no key."""

    key: UUID | None = None
    version: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    prefill: dict[str, str] = field(default_factory=dict)
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Subscription:
    """The person's active request for email updates; its address is the person's."""

    id: UUID
    interest: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """Everything that one request knows about its visitor; nothing of it outlives the request."""

    now: datetime
    service: ServiceState
    facts: Facts
    person: Person | None = None
    draft: Draft = field(default_factory=Draft)
    late_access: LateAccess | None = None
    registrations: int = 0
    subscription: Subscription | None = None

    @property
    def state(self) -> State:
        """`open`, `partially_closed` or `closed`."""
        return self.service.state

    @property
    def late(self) -> bool:
        """Whether this person may register while registration is closed."""
        return (
            self.service.late_registration
            and self.late_access is not None
            and self.late_access.active
        )

    @property
    def may_register(self) -> bool:
        """Whether this person may register now (service.md, service states)."""
        return self.person is not None and (
            self.state == "open" or (self.state == "partially_closed" and self.late)
        )


async def arrive(user_id: UUID | None, now: datetime) -> Arrival:
    """The visitor and the service at `now`, by one query; an unknown id is nobody."""
    row = await query.arrival(user_id)
    today = uk_today(now)
    service = work_out(row, now, today)
    person, draft = _person(row), _draft(row)
    return Arrival(
        now=now,
        service=service,
        facts=_facts(row, service, person, draft, today),
        person=person,
        draft=draft,
        late_access=access_of(row, now),
        registrations=row["registrations"],
        subscription=_subscription(row),
    )


def _person(row: Any) -> Person | None:
    if row["user_id"] is None:
        return None
    return Person(
        id=row["user_id"],
        email=row["email"],
        name=row["user_name"] or "",
        date_of_birth=row["date_of_birth"],
        trn=row["trn"] or "",
        trn_status=row["trn_status"],
    )


def _subscription(row: Any) -> Subscription | None:
    if row["subscription_id"] is None:
        return None
    return Subscription(row["subscription_id"], row["subscription_interest"])


def _draft(row: Any) -> Draft:
    if row["draft_key"] is None:
        return Draft()
    return Draft(
        key=row["draft_key"],
        version=row["draft_version"],
        answers=_answers(row["answers"]),
        prefill=_answers(row["prefill"]),
        updated_at=row["updated_at"],
    )


def _answers(kept: str) -> Answers:
    """Answers as they are kept; what another release keeps in another form counts as none."""
    try:
        return decode(kept, type=Answers)
    except ValidationError:
        return {key: said for key, said in decode(kept).items() if isinstance(said, str)}


def _facts(
    row: Any, service: ServiceState, person: Person | None, draft: Draft, today: date
) -> Facts:
    return Facts(
        today=today,
        answers=draft.answers,
        prefill=draft.prefill,
        month=service.month,
        trn_confirmed=person is not None and person.trn_status == "verified",
        name=person.name if person else "",
        date_of_birth=person.date_of_birth if person else None,
        workplace=place(row, "w_"),
        childcare_provider=place(row, "c_"),
        itt_providers=labelled(row["itt_providers"] or ()),
        offers=in_order(row["offers"]),
        previously_funded=frozenset(_SAME_COURSE.get(c, c) for c in row["funded_courses"]),
    )


def labelled(itt_providers: Collection[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """Legal name and label of each ITT provider, from its legal and its operating name."""
    return tuple(
        (legal, itt_provider_label(legal, operating)) for legal, operating in itt_providers
    )


def in_order(providers: Collection[str]) -> tuple[str, ...]:
    """Providers as they are always listed; one that has no name here is left out."""
    return tuple(identifier for identifier in PROVIDER if identifier in providers)
