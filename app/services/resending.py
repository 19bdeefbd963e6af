"""Sending an email again (admin.md, section 14)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from json import loads
from typing import Any
from uuid import UUID

from app import audit
from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.emails.promise import ORDINARY
from app.emails.render import shown_text
from app.services import receipts
from app.services.email_subjects import subject_of
from app.services.moments import day_and_time
from models import email_log_query as query
from models.engine import DB

A_DAY = timedelta(days=1)
AGAIN_A_DAY = 3
ENDED = ("sent", "delivered", "failed")
OF_CAMPAIGNS = ("registration-open", "news")


class NotSentAgain(Exception):
    """Nothing was promised; the message is the sentence that says why."""


async def send_again(
    email: UUID, actor: Actor, now: datetime, form_id: str | None = None
) -> tuple[str, str]:
    """Promise an email with the same content, linked to the first; its subject and address.

    Raises NotSentAgain, or AlreadySent for a form that was sent before.
    """
    async with DB.transaction():
        await receipts.claim(form_id)
        first = await query.hold(email)
        row = await query.standing(email, first, now, now - A_DAY) if first is not None else None
        if row is None or first is None:
            raise NotSentAgain("There is no such email")
        if why := refusal(row):
            raise NotSentAgain(why)
        subject = subject_of(row["template"], row["subject"], row["values"])
        new = await query.promise_again(email, first, now)
        await audit.record(
            at=now,
            actor=actor,
            action="email.sent_again",
            object_type="email",
            object_id=email,
            object_label=row["recipient"],
            after={"email": row["template"], "reference": new},
        )
    await ring(SEND_EMAILS)
    return subject, row["recipient"]


def may_ever(template: str, state: str, priority: int) -> bool:
    """Whether an email of this kind, as it stands, may be sent again at all."""
    return state in ENDED and priority == ORDINARY and template not in OF_CAMPAIGNS


def refusal(row: Mapping[str, Any]) -> str:
    """Why an email cannot be sent again now, "" when it can."""
    again = row["again"]
    reasons = (
        (row["waits"], "This email is still waiting to be sent"),
        (not may_ever(row["template"], row["state"], row["priority"]), "It cannot be sent again"),
        (row["unsubscribed"], "The person has unsubscribed"),
        (
            row["access_ended"] and row["template"] in _OF_ACCESS,
            "Access to register late has ended",
        ),
        (len(again) >= AGAIN_A_DAY, _later(again)),
        (not _can_be_made(row), "The words of this email are not kept any more"),
    )
    return next((sentence for holds, sentence in reasons if holds), "")


_OF_ACCESS = ("late-invitation", "late-reminder")


def _later(again: list[datetime]) -> str:
    if len(again) < AGAIN_A_DAY:
        return ""
    return f"You can send this email again on {day_and_time(again[-AGAIN_A_DAY] + A_DAY)}"


def _can_be_made(row: Mapping[str, Any]) -> bool:
    return bool(shown_text(row["template"], loads(row["values"])))
