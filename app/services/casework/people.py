"""A person with everything that the console shows of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.eligibility.courses import COURSE
from app.journey.journey import REGISTRATION
from app.services.arrival import arrive
from app.services.casework.reading import registrations_of_person
from app.services.casework.trn import Holder, holder_of
from app.services.late.access import last_day
from models import person_query as query


@dataclass(frozen=True, slots=True)
class DraftReached:
    """How far a draft has got: its course, "" for none yet, and the question that is open."""

    course: str
    question: str
    updated_at: datetime | None


@dataclass(frozen=True, slots=True)
class OtherPerson:
    """Somebody else with the same address."""

    id: UUID
    who: str


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A request for email updates, active until it ended."""

    interest: str
    since: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class LateAccess:
    """A late permission of the person's address."""

    id: UUID
    added_at: datetime
    until: date
    active: bool


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person, and what belongs to them or to their address."""

    holder: Holder
    identity: str
    first_sign_in_at: datetime | None
    last_sign_in_at: datetime | None
    draft: DraftReached | None
    subscription: Subscribed | None
    late: Sequence[LateAccess]
    others: Sequence[OtherPerson]
    registrations: Sequence[Mapping[str, Any]]


async def person_detail(user_id: UUID, now: datetime) -> PersonDetail | None:
    """A person, None for an id that is nobody's."""
    row = await query.one(user_id)
    if row is None:
        return None
    return PersonDetail(
        holder=holder_of(row),
        identity=f"{row['identity_provider']}: {row['subject']}",
        first_sign_in_at=row["first_sign_in_at"],
        last_sign_in_at=row["last_sign_in_at"],
        draft=await _draft(user_id, now),
        subscription=_subscribed(await query.subscription(user_id)),
        late=[_late(one) for one in await query.late_permissions(user_id, now)],
        others=[
            OtherPerson(one["id"], one["name"] or one["email"])
            for one in await query.same_address(user_id)
        ],
        registrations=await registrations_of_person(user_id),
    )


async def _draft(user_id: UUID, now: datetime) -> DraftReached | None:
    arrival = await arrive(user_id, now)
    if not arrival.draft.answers:
        return None
    walk = REGISTRATION.walk(arrival.facts)
    course = COURSE.get(walk.answers.get("course", ""))
    name = course.name if course is not None else ""
    return DraftReached(name, walk.last.title, arrival.draft.updated_at)


def _subscribed(row: Any) -> Subscribed | None:
    if row is None:
        return None
    return Subscribed(row["interest"], row["subscribed_at"], row["unsubscribed_at"])


def _late(row: Any) -> LateAccess:
    return LateAccess(row["id"], row["added_at"], last_day(row["expires_at"]), row["active"])
