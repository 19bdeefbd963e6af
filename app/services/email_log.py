"""One email as the console shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from json import loads
from typing import Any
from uuid import UUID

from app.emails.promise import SIGN_IN_CODE
from app.emails.render import shown_text
from app.services.emails_about import ListedEmail, listed
from models import email_log_query as query


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt or receipt, and what the mail provider answered."""

    at: datetime
    attempt: int
    event: str
    detail: str


@dataclass(frozen=True, slots=True)
class LoggedEmail:
    """An email with everything about it; `text` is empty where it is not shown or not kept."""

    email: ListedEmail
    attempts: int
    changed_at: datetime
    sent_at: datetime | None
    events: tuple[Attempt, ...]
    text: str
    priority: int
    for_super_admins: bool
    user: UUID | None
    registration: UUID | None
    late_permission: UUID | None
    campaign: UUID | None
    campaign_name: str
    resend_of: UUID | None
    sent_again: tuple[UUID, ...]

    @property
    def secret(self) -> bool:
        """Whether nothing of its words is ever shown."""
        return self.priority == SIGN_IN_CODE


async def logged_email(id: UUID) -> LoggedEmail | None:
    """One email, None for an id that is no email's."""
    row = await query.one(id)
    if row is None:
        return None
    events = tuple(
        Attempt(event["at"], event["attempt"], event["event"], event["detail"] or "")
        for event in await query.events(id)
    )
    return LoggedEmail(
        email=listed(row),
        attempts=row["attempts"],
        changed_at=row["changed_at"],
        sent_at=row["sent_at"],
        events=events,
        text=_text(row),
        priority=row["priority"],
        for_super_admins=row["for_super_admins"],
        user=row["user_id"],
        registration=row["registration"],
        late_permission=row["late_permission"],
        campaign=row["campaign"],
        campaign_name=row["campaign_name"] or "",
        resend_of=row["resend_of"],
        sent_again=tuple(row["sent_again"]),
    )


async def campaigns() -> list[tuple[UUID, str]]:
    """Id and name of every campaign that may have emails, newest first."""
    return [(row["id"], row["name"]) for row in await query.campaigns()]


def _text(row: Mapping[str, Any]) -> str:
    """The words that were sent or would be; nothing of a sign-in code was read at all."""
    if row["text"] is not None or row["values"] is None:
        return row["text"] or ""
    unsubscribable = row["subscription"] is not None
    return shown_text(row["template"], loads(row["values"]), unsubscribable=unsubscribable)
