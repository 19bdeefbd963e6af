"""The emails about one person, registration or late permission, as its page lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from app.services.email_subjects import subject_of
from models import email_about_query

About = Literal["registration", "late_permission", "user"]

SUPER_ADMINS_ALONE = email_about_query.SUPER_ADMINS_ALONE
"""The names of the emails that admins do not see."""


@dataclass(frozen=True, slots=True)
class ListedEmail:
    """An email in a list; without `due_at` nobody knows yet when it will be sent."""

    id: UUID
    template: str
    subject: str
    recipient: str
    state: str
    error: str
    due_at: datetime | None
    promised_at: datetime


async def emails_about(
    what: About, id: UUID, *, everything: bool, limit: int = 50
) -> list[ListedEmail]:
    """The newest emails about this, newest first.

    Only with `everything` are those of campaigns and email updates among them: for super admins.
    """
    rows = await email_about_query.about(what, id, everything, limit)
    return [listed(row) for row in rows]


def listed(row: Mapping[str, Any]) -> ListedEmail:
    """The email that a row holds."""
    return ListedEmail(
        id=row["id"],
        template=row["template"],
        subject=subject_of(row["template"], row["subject"], row["values"]),
        recipient=row["recipient"],
        state=row["state"],
        error=row["error"] or "",
        due_at=due(row["due_at"]),
        promised_at=row["created_at"],
    )


def due(at: datetime) -> datetime | None:
    """When an email is due; None for the end of time, at which no email is sent."""
    return None if at.year == datetime.max.year else at
