"""Writing down that registrations have started, or have expired and that people are told so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from json import dumps
from uuid import UUID

from app import audit
from app.audit import Actor
from app.eligibility.courses import COURSE
from app.emails.registration_expired import Letter, RegistrationExpired, registrations_expired
from app.services.reviewing.case import Case, batches
from app.services.service_settings import ServiceSettings
from app.settings import settings
from models import review_apply_query as query

Fields = Mapping[str, object]
_NOT_EXPIRED: Fields = {"started": "unknown", "expired_at": None}
_NOT_STARTED: Fields = {"started": "unknown", "started_on": None, "started_source": None}


@dataclass(frozen=True, slots=True)
class Act:
    """Who does it, when, for which review (as `source`), and by which upload if by one."""

    source: str
    actor: Actor
    now: datetime
    upload: UUID | None = None


async def start(cases: Sequence[Case], act: Act) -> None:
    """Mark registrations as started, in the caller's transaction, which holds them."""
    for batch in batches(cases):
        await query.start([(case.id, case.started_on) for case in batch], act.source)
        after: list[Fields] = [
            {"started": "started", "started_on": case.started_on, "started_source": act.source}
            for case in batch
        ]
        reason = f"{act.source}: the provider said that the course has started"
        await _record("started_changed", batch, _NOT_STARTED, after, reason, act)
        await query.set_result([case.set_id for case in batch], "started", act.now, act.upload)


async def expire(cases: Sequence[Case], service: ServiceSettings, act: Act) -> int:
    """Expire registrations, in the caller's transaction, which holds them; how many people.

    By an upload they are not started; without one nobody knows. Each person is told.
    """
    told = act.upload is not None
    result, source = ("not_started", act.source) if told else ("unanswered", None)
    started: Fields = {"started": "not_started", "started_source": source} if told else {}
    said = "said that the course has not started" if told else "did not answer"
    for batch in batches(cases):
        await query.expire([case.id for case in batch], act.now, source)
        after: list[Fields] = [{**started, "expired_at": act.now} for _ in batch]
        before: Fields = _NOT_EXPIRED if told else {"expired_at": None}
        await _record("expired", batch, before, after, f"{act.source}: the provider {said}", act)
        await query.set_result([case.set_id for case in batch], result, act.now, act.upload)
        await registrations_expired([_letter(case, service, act) for case in batch], act.now)
    return len({case.user for case in cases})


async def _record(
    event: str,
    cases: Sequence[Case],
    before: Fields,
    after: Sequence[Fields],
    reason: str,
    act: Act,
) -> None:
    """The event of each registration, and the audit event of each."""
    pairs = list(zip(cases, after, strict=True))
    events = [(case.id, dumps(dict(fields), default=str)) for case, fields in pairs]
    await query.add_events(event, act.now, act.actor.label, dumps(dict(before)), reason, events)
    await audit.record_each(
        at=act.now,
        actor=act.actor,
        action=f"registration.{event}",
        object_type="registration",
        objects=[(case.id, case.title, fields) for case, fields in pairs],
        before=before,
        reason=reason,
    )


def _letter(case: Case, service: ServiceSettings, act: Act) -> Letter:
    is_open = service.state(act.now) == "open"
    course = COURSE[case.course]
    values = RegistrationExpired(
        course=course.sentence,
        course_name=course.name,
        provider=case.provider_name,
        told=act.upload is not None,
        open=is_open,
        link=settings().public_url.rstrip("/") + ("/" if is_open else "/email-updates"),
        name=case.name,
    )
    return Letter(case.id, case.version + 1, case.user, case.email, values)
