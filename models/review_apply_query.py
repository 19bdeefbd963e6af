"""Applying answers: which of them still can be, and writing down what became of each."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import asyncpg

from models.engine import DB
from models.review_words import IN_FORCE, WAITS

_HOLD = """
SELECT r.id FROM review_answer answer
JOIN review_registration set ON set.id = answer.review_registration
JOIN registration r ON r.id = set.registration
WHERE answer.upload = $1 AND answer.answer IS NOT NULL
ORDER BY r.id FOR NO KEY UPDATE OF r
"""
_HOLD_UNANSWERED = """
SELECT r.id FROM review_registration set JOIN registration r ON r.id = set.registration
WHERE set.review = $1 ORDER BY r.id FOR NO KEY UPDATE OF r
"""
_PERSON = """
set.id AS set_id, r.id, r.user_id, r.course, r.provider, r.version,
u.name AS person_name, u.email AS person_email
"""
# Whoever looked at a preview agreed to what it showed: what happened since is left out.
_MEANWHILE = """EXISTS (
  SELECT 1 FROM registration_event event WHERE event.registration = r.id AND event.at > $3
)"""
_JUDGED = f"""
WITH in_force AS ({IN_FORCE})
SELECT {_PERSON}, answer.answer, answer.started_on,
  CASE
    WHEN NOT {WAITS} THEN 'changed'
    WHEN result IN ('not_started', 'unanswered') AND answer.answer = 'not_started' THEN 'restored'
    WHEN (in_force.answer, in_force.started_on)
      IS DISTINCT FROM (answer.answer, answer.started_on) THEN 'newer'
    WHEN {_MEANWHILE} THEN 'meanwhile'
  END AS left_out
FROM review_answer answer
JOIN review_registration set ON set.id = answer.review_registration
JOIN in_force ON in_force.review_registration = set.id
JOIN registration r ON r.id = set.registration
JOIN app_user u ON u.id = r.user_id
WHERE answer.upload = $2 AND answer.answer IS NOT NULL
ORDER BY answer.row
"""
_UNANSWERED = f"""
WITH in_force AS ({IN_FORCE})
SELECT {_PERSON}, {_MEANWHILE.replace("$3", "$2")} AS meanwhile
FROM review_registration set
JOIN registration r ON r.id = set.registration
JOIN app_user u ON u.id = r.user_id
LEFT JOIN in_force ON in_force.review_registration = set.id
WHERE set.review = $1 AND in_force.answer IS NULL AND result IS NULL AND {WAITS}
ORDER BY r.provider, person_name, r.id
"""
_START = """
UPDATE registration r
SET started = 'started', started_on = new.started_on, started_source = $1, version = version + 1
FROM unnest($2::uuid[], $3::date[]) AS new (id, started_on) WHERE r.id = new.id
"""
_EXPIRE = """
UPDATE registration SET expired_at = $2, version = version + 1,
  started = CASE WHEN $3::text IS NULL THEN started ELSE 'not_started' END, started_source = $3
WHERE id = ANY($1::uuid[])
"""
_EVENTS = """
INSERT INTO registration_event (registration, event, at, actor, before, after, reason)
SELECT new.id, $1, $2, $3, $4::jsonb, new.after::jsonb, $5
FROM unnest($6::uuid[], $7::text[]) AS new (id, after)
"""
_RESULT = """
UPDATE review_registration SET result = $2, result_at = $3, upload = $4 WHERE id = ANY($1::uuid[])
"""
_LEFT_OUT = """
UPDATE review_answer answer SET left_out = new.why
FROM unnest($2::uuid[], $3::text[]) AS new (id, why)
WHERE answer.upload = $1 AND answer.review_registration = new.id
"""
_APPLIED = "UPDATE review_upload SET applied_by = $2, applied_at = $3 WHERE id = $1"
_CHANGED_BY = """
SELECT count(*) FILTER (WHERE result = 'started') AS started,
  count(*) FILTER (WHERE result = 'not_started') AS expired
FROM review_registration WHERE upload = $1
"""
_LEFT = """
SELECT r.id, u.name AS person_name, u.email AS person_email, answer.left_out
FROM review_answer answer
JOIN review_registration set ON set.id = answer.review_registration
JOIN registration r ON r.id = set.registration JOIN app_user u ON u.id = r.user_id
WHERE answer.upload = $1 AND answer.left_out IS NOT NULL ORDER BY answer.row
"""
_ANSWERS = """
SELECT r.id, u.name AS person_name, u.email AS person_email, answer.answer, answer.started_on,
  answer.note, answer.left_out, set.upload IS NOT DISTINCT FROM $1::uuid AS changed
FROM review_answer answer
JOIN review_registration set ON set.id = answer.review_registration
JOIN registration r ON r.id = set.registration JOIN app_user u ON u.id = r.user_id
WHERE answer.upload = $1 AND (answer.answer IS NOT NULL OR answer.note IS NOT NULL)
ORDER BY answer.row LIMIT $2
"""


async def hold_answered(upload: UUID) -> None:
    """Hold the registrations that an upload answers for, until the transaction ends."""
    await DB.rows(_HOLD, upload)


async def hold_set(review: UUID) -> None:
    """Hold every registration of a review, until the transaction ends."""
    await DB.rows(_HOLD_UNANSWERED, review)


async def judged(review: UUID, upload: UUID, seen_at: datetime) -> Sequence[asyncpg.Record]:
    """The answers of an upload with why they are left out, in the order of the file."""
    return await DB.rows(_JUDGED, review, upload, seen_at)


async def unanswered(review: UUID, seen_at: datetime) -> Sequence[asyncpg.Record]:
    """The registrations that wait for an answer, and whether they changed since this moment."""
    return await DB.rows(_UNANSWERED, review, seen_at)


async def start(started: Sequence[tuple[UUID, date | None]], source: str) -> None:
    """Mark these registrations as started, each on its day."""
    ids, days = [id for id, _ in started], [day for _, day in started]
    await DB.rows(_START, source, ids, days)


async def expire(registrations: Sequence[UUID], now: datetime, source: str | None) -> None:
    """Expire these registrations; with a source, as not started on its word."""
    await DB.rows(_EXPIRE, list(registrations), now, source)


async def add_events(
    event: str,
    at: datetime,
    actor: str,
    before: str,
    reason: str,
    events: Sequence[tuple[UUID, str]],
) -> None:
    """Write down what happened to each (registration, after)."""
    ids, after = [id for id, _ in events], [fields for _, fields in events]
    await DB.rows(_EVENTS, event, at, actor, before, reason, ids, after)


async def set_result(sets: Sequence[UUID], result: str, now: datetime, upload: UUID | None) -> None:
    """Write down what the review made of these registrations of it."""
    await DB.rows(_RESULT, list(sets), result, now, upload)


async def leave_out(upload: UUID, left: Sequence[tuple[UUID, str]]) -> None:
    """Write down why answers of an upload were not applied."""
    ids, whys = [id for id, _ in left], [why for _, why in left]
    await DB.rows(_LEFT_OUT, upload, ids, whys)


async def mark_applied(upload: UUID, by: str, now: datetime) -> None:
    """An upload has been applied; it never is again."""
    await DB.rows(_APPLIED, upload, by, now)


async def changed_by(upload: UUID) -> asyncpg.Record | None:
    """How many registrations an upload started and expired."""
    return await DB.row(_CHANGED_BY, upload)


async def left_out(upload: UUID) -> Sequence[asyncpg.Record]:
    """The answers of an upload that were not applied, and whom they are about."""
    return await DB.rows(_LEFT, upload)


async def answers(upload: UUID, most: int) -> Sequence[asyncpg.Record]:
    """What an upload says of each registration, and whether it changed that; the first so many."""
    return await DB.rows(_ANSWERS, upload, most)
