"""Applying the answers of an upload: looked at first, then all or nothing, and only once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app import audit
from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.services.late.storing import held_settings
from app.services.reviewing.case import Case, case_of
from app.services.reviewing.expiring import Act, expire, start
from app.services.reviewing.overview import Upload
from app.services.reviewing.refusals import ReviewFinished, ReviewRefused, UnknownReview
from app.services.reviewing.review import OBJECT, Review, hold_open
from models import review_apply_query as query
from models import review_upload_query
from models.engine import DB

HAS_ERRORS = "This file has errors, so it cannot be applied. Upload a corrected file"


class AlreadyApplied(Exception):
    """The answers of this upload have been applied before."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The answers of an upload by what becomes of them; `left_out` with why."""

    started: tuple[Case, ...]
    expire: tuple[Case, ...]
    left_out: tuple[tuple[Case, str], ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying an upload did, and how many people are emailed."""

    started: int
    expired: int
    left_out: int
    people: int


async def foresee(review: UUID, upload: UUID, now: datetime) -> Judged:
    """What applying these answers now would do; changes nothing."""
    return _judged(await query.judged(review, upload, now))


def check_applicable(review: Review, upload: Upload) -> None:
    """Raise AlreadyApplied, ReviewFinished or ReviewRefused unless these answers can be applied."""
    applied = upload.applied_at is not None
    if not applied and not review.open:
        raise ReviewFinished(review.name)
    _check(applied=applied, errors=upload.errors)


async def apply(
    review: UUID, upload: UUID, seen_at: datetime, actor: Actor, now: datetime
) -> Applied:
    """Apply what a preview of that moment showed; what changed since is left out and kept named.

    Raises UnknownReview, ReviewFinished, ReviewRefused for a file with errors, or AlreadyApplied.
    """
    async with DB.transaction():
        held = await hold_open(review)
        row = await _hold(review, upload)
        service = await held_settings()
        await query.hold_answered(upload)
        judged = _judged(await query.judged(review, upload, seen_at))
        act = Act(held.source, actor, now, upload)
        await start(judged.started, act)
        people = await expire(judged.expire, service, act)
        await query.leave_out(upload, [(case.set_id, why) for case, why in judged.left_out])
        await query.mark_applied(upload, actor.label, now)
        done = Applied(len(judged.started), len(judged.expire), len(judged.left_out), people)
        await _record(held, row, done, actor, now)
    await ring(SEND_EMAILS)
    return done


async def _hold(review: UUID, upload: UUID) -> Any:
    row = await review_upload_query.hold(review, upload)
    if row is None:
        raise UnknownReview
    _check(applied=row["applied_at"] is not None, errors=row["errors"])
    return row


def _check(*, applied: bool, errors: int) -> None:
    if applied:
        raise AlreadyApplied
    if errors:
        raise ReviewRefused(HAS_ERRORS)


def _judged(rows: Sequence[Any]) -> Judged:
    cases = [(case_of(row, row["started_on"]), row["answer"], row["left_out"]) for row in rows]
    return Judged(
        tuple(case for case, answer, why in cases if not why and answer == "started"),
        tuple(case for case, answer, why in cases if not why and answer == "not_started"),
        tuple((case, why) for case, _, why in cases if why),
    )


async def _record(held: Review, row: Any, done: Applied, actor: Actor, now: datetime) -> None:
    await audit.record(
        at=now,
        actor=actor,
        action="review.applied",
        object_type=OBJECT,
        object_id=held.id,
        object_label=held.name,
        after={
            "provider": row["provider"],
            "sha256": row["sha256"],
            "started": done.started,
            "expired": done.expired,
            "left_out": done.left_out,
        },
    )
