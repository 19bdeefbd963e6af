"""Submitting a draft: one transaction, one registration, one email, however often it is asked."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from app import audit
from app.bell import SEND_EMAILS, ring
from app.emails.registration_submitted import registration_submitted
from app.journey.journey import REGISTRATION
from app.journey.record import columns, work_answers
from app.journey.walk import Walk
from app.services.answering import OffPath
from app.services.arrival import Arrival, Person, arrive
from app.services.late.using import use
from app.services.registrations import duplicate_of
from app.services.submitted_email import submitted_words
from models import draft_query, registration_query
from models.engine import DB
from models.registration import Registration
from models.registration_event import RegistrationEvent


class MayNotRegister(Exception):
    """Registration closed, or the permission ended, before this was submitted."""


class AnswersChanged(Exception):
    """Another window changed the answers after the page was shown."""


class AlreadyRegistered(Exception):
    """The same course with the same provider, and no box ticked to submit a second one."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What the check answers page sends: the draft it showed, and the box for a second one."""

    key: UUID | None
    version: int
    second: bool = False


async def submit(user_id: UUID, submission: Submission, now: datetime) -> UUID:
    """Store the draft as a registration and promise the email; the registration's id.

    Asked again for the same draft it gives the same id. Raises MayNotRegister, AnswersChanged,
    AlreadyRegistered or OffPath, and stores nothing then.
    """
    async with DB.transaction():
        changed_at = await draft_query.lock_for_submission(user_id)
        # A closing that was stored while this waited wins, though the request began before it.
        arrival = await arrive(user_id, max(now, changed_at or now))
        # A repeated click is shown what the first one made, even when that ended a permission.
        if submission.key is None or submission.key != arrival.draft.key:
            return await _made_before(user_id, submission.key)
        if not arrival.may_register:
            raise MayNotRegister
        registration = await _register(arrival, submission)
    await ring(SEND_EMAILS)
    return registration


async def _made_before(user_id: UUID, key: UUID | None) -> UUID:
    made = await registration_query.made_from(user_id, key) if key is not None else None
    if made is None:
        raise OffPath
    return made


async def _register(arrival: Arrival, submission: Submission) -> UUID:
    if submission.version != arrival.draft.version:
        raise AnswersChanged
    walk = REGISTRATION.walk(arrival.facts)
    if not walk.complete:
        raise OffPath
    assert arrival.person is not None  # may_register holds for a person only
    if not submission.second and await duplicate_of(arrival.person.id, walk) is not None:
        raise AlreadyRegistered
    return await _store(arrival, arrival.person, walk)


async def _store(arrival: Arrival, person: Person, walk: Walk) -> UUID:
    registration, now = uuid4(), arrival.now
    late = await use(person.id, now)
    trn = person.trn if person.trn_status == "verified" else ""
    typed = walk.answers.get("teacher_reference_number", "")
    await Registration.insert(
        Registration(
            id=registration,
            user=person.id,
            draft_key=arrival.draft.key,
            submitted_at=now,
            late_permission=late if arrival.state == "partially_closed" else None,
            trn=trn or typed,
            trn_verified=bool(trn),
            list_versions=json.dumps(await registration_query.list_versions()),
            information_shared_at=now,
            **await _columns(walk),
        )
    )
    if not trn:
        await registration_query.keep_typed_trn(person.id, typed)
    await _tell(registration, arrival, person, walk)
    await draft_query.empty(person.id, work_answers(walk), now)
    return registration


async def _columns(walk: Walk) -> dict[str, Any]:
    """What the walk stores; the workplace as it is today, whatever later imports bring."""
    values: dict[str, Any] = dict(columns(walk))
    values["answers"] = json.dumps(values["answers"])
    if values["workplace"] is not None:
        kind, _, identifier = str(values["workplace"]).partition(":")
        values["workplace"] = await registration_query.workplace_id(kind, identifier)
    return values


async def _tell(registration: UUID, arrival: Arrival, person: Person, walk: Walk) -> None:
    now = arrival.now
    await RegistrationEvent.insert(
        RegistrationEvent(registration=registration, event="submitted", at=now, actor="person")
    )
    await audit.record(
        at=now,
        actor=audit.person(person.id, person.email),
        action="registration.submitted",
        object_type="registration",
        object_id=registration,
        object_label=f"{walk.answers['course']} with {walk.answers['provider']}",
    )
    await registration_submitted(
        registration=registration,
        user=person.id,
        recipient=person.email,
        values=submitted_words(registration, person.name, walk, now),
        due_at=now,
    )
