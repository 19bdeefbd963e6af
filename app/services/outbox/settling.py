"""Writing down what became of claimed emails."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from uuid import UUID

from app import audit
from app.emails.render import Rendered
from app.services.mail_answers import (
    BAD_ADDRESS,
    Accepted,
    Answer,
    Busy,
    Fault,
    Misconfigured,
    NoAnswer,
    NotSent,
    Refused,
    Unknowable,
)
from app.services.outbox.claiming import Claimed
from app.services.outbox.pauses import ASK_AFTER, pause_after
from models import outbox_query as query
from models.engine import DB


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
    """What is written of an attempt, in the order of the statement; no event, nothing to tell."""

    id: UUID
    attempt: int
    state: str
    due_at: datetime | None = None
    sent_at: datetime | None = None
    error: str | None = None
    subject: str | None = None
    text: str | None = None
    html: str | None = None
    event: str | None = None
    detail: str | None = None
    untouched: bool = False


async def settle(attempts: Sequence[Attempted], now: datetime) -> int:
    """Write what became of claimed emails, all at once; how many were still this worker's."""
    verdicts = [astuple(_verdict(attempt, now)) for attempt in attempts]
    columns = [list(column) for column in zip(*verdicts, strict=True)]
    nowhere = [one.email.id for one in attempts if one.answer == Refused(BAD_ADDRESS)]
    if not nowhere:
        return await query.settle(now, columns)
    async with DB.transaction():
        await undeliverable(nowhere, now)
        return await query.settle(now, columns)


async def undeliverable(emails: Sequence[UUID], now: datetime) -> None:
    """Leave the subscriptions of these emails out of campaigns, in the caller's transaction."""
    for row in await query.mark_undeliverable(emails, now):
        await audit.record(
            at=now,
            actor=audit.WORKER,
            action="subscription.undeliverable",
            object_type="subscription",
            object_id=row["id"],
            object_label=row["email"],
        )


def _verdict(attempted: Attempted, now: datetime) -> _Verdict:
    email = attempted.email
    match attempted.answer:
        case Accepted() as accepted:
            return _accepted(email, accepted, attempted.rendered)
        case Refused(why):
            return _failed(email, f"refused: {why}", "refused", why)
        case NotSent(why):
            return _Verdict(email.id, email.attempt, "cancelled", error=why, event="not_sent")
        case Unknowable():
            return _failed(email, "not_known", "no_answer", None)
        case Fault(why):
            return _later(email, now, "waiting", "fault", why)
        case NoAnswer(why):
            return _later(email, now, "unknown", "no_answer", why)
        case Busy() | Misconfigured():
            state = "unknown" if email.doubtful else "waiting"
            return _Verdict(email.id, email.attempt, state, untouched=True)


def _accepted(email: Claimed, answer: Accepted, rendered: Rendered | None) -> _Verdict:
    states = {None: "sent", "delivered": "delivered"}
    return _Verdict(
        email.id,
        email.attempt,
        states.get(answer.receipt, "failed"),
        sent_at=answer.at,
        error=answer.receipt if answer.receipt not in states else None,
        subject=rendered.subject if rendered else None,
        text=rendered.text if rendered else None,
        # A million copies of one page would say nothing that the text does not.
        html=rendered.html if rendered and not email.campaign else None,
        event="found" if answer.found else "accepted",
        detail=answer.receipt,
    )


def _later(email: Claimed, now: datetime, state: str, event: str, why: str) -> _Verdict:
    pause = pause_after(email.attempt)
    if pause is None:
        error = "not_known" if state == "unknown" else "gave_up"
        return _failed(email, error, event, why)
    due = now + (max(pause, ASK_AFTER) if state == "unknown" else pause)
    return _Verdict(email.id, email.attempt, state, due, error=why, event=event, detail=why)


def _failed(email: Claimed, error: str, event: str, why: str | None) -> _Verdict:
    return _Verdict(email.id, email.attempt, "failed", error=error, event=event, detail=why)
