"""The outbox: which emails a worker may send now, and what became of each (closure.md, 8.1)."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta
from json import loads
from typing import Any
from uuid import UUID

from app.emails.render import Rendered
from app.services.mail_answers import Accepted, Answer, Fault, NoAnswer, Refused
from models.engine import DB

LEASE = timedelta(seconds=60)
"""How long a worker may hold an email before the others must find out what became of it."""

FIRST_PAUSE = timedelta(seconds=15)
LONGEST_PAUSE = timedelta(hours=6)
ATTEMPTS = 22
"""With pauses that double up to the longest one, the last attempt comes within 72 hours."""

_CLAIM = """
WITH due AS (
  SELECT id, state, EXISTS (
    SELECT 1 FROM subscription s
    WHERE s.id = outbox_email.subscription AND s.unsubscribed_at IS NOT NULL
  ) AS unwanted
  FROM outbox_email
  WHERE state IN ('waiting', 'unknown') AND due_at <= $1
  ORDER BY priority, due_at, id LIMIT $2
  FOR UPDATE SKIP LOCKED
)
UPDATE outbox_email AS email
SET state = CASE WHEN unwanted THEN 'cancelled' ELSE 'sending' END,
  lease_until = CASE WHEN unwanted THEN NULL ELSE $3::timestamptz END,
  error = CASE WHEN unwanted THEN 'unsubscribed' ELSE email.error END,
  attempts = email.attempts + CASE WHEN unwanted THEN 0 ELSE 1 END
FROM due WHERE email.id = due.id
RETURNING email.id, email.template, email.recipient, email.values, email.attempts AS attempt,
  email.lease_until, due.state = 'unknown' AS doubtful, email.subscription, unwanted
"""

# A result that comes late still counts, unless another worker has claimed the email since.
_SETTLE = """
WITH verdict AS (
  SELECT * FROM unnest($2::uuid[], $3::smallint[], $4::text[], $5::timestamptz[],
    $6::timestamptz[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
  AS v (id, attempt, state, due_at, sent_at, error, subject, text, html, event, detail)
), settled AS (
  UPDATE outbox_email AS email
  SET state = v.state, lease_until = NULL, due_at = COALESCE(v.due_at, email.due_at),
    sent_at = v.sent_at, error = left(v.error, 500),
    subject = left(v.subject, 500), text = v.text, html = v.html
  FROM verdict AS v
  WHERE email.id = v.id AND email.attempts = v.attempt AND email.state IN ('sending', 'unknown')
  RETURNING v.id, v.attempt, v.event, v.detail
)
INSERT INTO email_event (email, at, attempt, event, detail)
SELECT id, $1, attempt, event, left(detail, 500) FROM settled
RETURNING email
"""

_LOSE = """
WITH lost AS (
  SELECT id FROM outbox_email WHERE state = 'sending' AND lease_until < $1
  ORDER BY id FOR UPDATE SKIP LOCKED
), doubtful AS (
  UPDATE outbox_email AS email SET state = 'unknown', lease_until = NULL, due_at = $1
  FROM lost WHERE email.id = lost.id
  RETURNING email.id, email.attempts
)
INSERT INTO email_event (email, at, attempt, event)
SELECT id, $1, attempts, 'lease_lost' FROM doubtful
RETURNING email
"""


@dataclass(frozen=True, slots=True)
class Claimed:
    """An email that this worker alone may send; a doubtful one may have been sent before."""

    id: UUID
    template: str
    recipient: str
    values: Mapping[str, Any]
    attempt: int
    lease_until: datetime
    doubtful: bool
    subscription: UUID | None = None


@dataclass(frozen=True, slots=True)
class Attempted:
    """A claimed email, what the provider answered, and the rendering if it came to that.

    The rendering is kept, so the unsubscribe token has been cut out of it.
    """

    email: Claimed
    answer: Answer
    rendered: Rendered | None = None


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What is written of an attempt, in the order of the statement."""

    id: UUID
    attempt: int
    state: str
    due_at: datetime | None = None
    sent_at: datetime | None = None
    error: str | None = None
    subject: str | None = None
    text: str | None = None
    html: str | None = None
    event: str = ""
    detail: str | None = None


async def claim(limit: int, now: datetime) -> list[Claimed]:
    """Take due emails for this worker until the lease runs out, the most urgent ones.

    What its reader has unsubscribed from is cancelled instead; none are left when none come back.
    """
    while rows := await DB.rows(_CLAIM, now, limit, now + LEASE):
        if wanted := [_claimed(row) for row in rows if not row["unwanted"]]:
            return wanted
    return []


def _claimed(row: Mapping[str, Any]) -> Claimed:
    fields = {name: value for name, value in row.items() if name != "unwanted"}
    return Claimed(**{**fields, "values": loads(row["values"])})


async def settle(attempts: Sequence[Attempted], now: datetime) -> int:
    """Write what became of claimed emails, all at once; how many were still this worker's."""
    verdicts = [astuple(_verdict(attempt, now)) for attempt in attempts]
    return len(await DB.rows(_SETTLE, now, *map(list, zip(*verdicts, strict=True))))


async def give_up_leases(now: datetime) -> int:
    """Mark emails whose worker has vanished as unknown, so that the next one asks first."""
    return len(await DB.rows(_LOSE, now))


def pause_after(attempt: int) -> timedelta | None:
    """How long to wait after a failed attempt, never the same twice; None after the last."""
    if attempt >= ATTEMPTS:
        return None
    pause = min(FIRST_PAUSE * float(2 ** (attempt - 1)), LONGEST_PAUSE)
    return pause * random.uniform(0.8, 1.0)  # noqa: S311 spreads load, keeps no secret


def _verdict(attempted: Attempted, now: datetime) -> _Verdict:
    email, rendered = attempted.email, attempted.rendered
    match attempted.answer:
        case Accepted(at, found):
            return _Verdict(
                email.id,
                email.attempt,
                "sent",
                sent_at=at,
                subject=rendered.subject if rendered else None,
                text=rendered.text if rendered else None,
                html=rendered.html if rendered else None,
                event="found" if found else "accepted",
            )
        case Refused(why):
            return _failed(email, f"refused: {why}", "refused", why)
        case Fault(why):
            return _later(email, now, "waiting", "fault", why)
        case NoAnswer(why):
            return _later(email, now, "unknown", "no_answer", why)


def _later(email: Claimed, now: datetime, state: str, event: str, why: str) -> _Verdict:
    pause = pause_after(email.attempt)
    if pause is None:
        error = "not_known" if state == "unknown" else "gave_up"
        return _failed(email, error, event, why)
    due = now + pause
    return _Verdict(email.id, email.attempt, state, due, error=why, event=event, detail=why)


def _failed(email: Claimed, error: str, event: str, why: str) -> _Verdict:
    return _Verdict(email.id, email.attempt, "failed", error=error, event=event, detail=why)
