"""A campaign as it is stored, and the words that its choices are called by."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from app.services.campaigning.refusals import NoSuchCampaign
from models import campaign_query as query

Audience = Literal["everyone", "senco_first", "senco", "other"]
EmailName = Literal["registration-open", "news"]
Starts = Literal["now", "opening", "at"]
Rest = Literal["straight", "hours", "at"]
State = Literal["draft", "scheduled", "running", "paused", "finished", "cancelled"]

AUDIENCES: Final[Mapping[Audience, str]] = {
    "everyone": "Everyone",
    "senco_first": "SENCO first, then the rest",
    "senco": "SENCO only",
    "other": "Other NPQs only",
}
EMAILS: Final[Mapping[EmailName, str]] = {
    "registration-open": "Registration is open",
    "news": "News",
}
STATES: Final[Mapping[State, str]] = {
    "draft": "Draft",
    "scheduled": "Scheduled",
    "running": "Sending",
    "paused": "Paused",
    "finished": "Finished",
    "cancelled": "Cancelled",
}
OPENING_EMAIL: Final = "registration-open"


@dataclass(frozen=True, slots=True)
class Campaign:
    """One row of `campaign`, with the names of who made and who confirmed it."""

    id: UUID
    name: str
    audience: Audience
    email: EmailName
    subject: str | None
    text: str | None
    starts: Starts
    starts_at: datetime | None
    rest: Rest
    rest_hours: int | None
    rest_at: datetime | None
    leave_out_recent: bool
    state: State
    state_reason: str | None
    version: int
    created_at: datetime
    creator: str
    changed_by: str
    changed_at: datetime
    tested_at: datetime | None
    confirmed_at: datetime | None
    confirmed_by: UUID | None
    confirmer: str | None
    confirmer_email: str | None
    due_at: datetime | None
    started_at: datetime | None
    rest_from: datetime | None
    ended_at: datetime | None
    paced_at: datetime | None
    paced_done: int

    @property
    def written(self) -> bool:
        """Whether the email's words are there."""
        return self.email != "news" or bool(self.subject and self.text)

    @property
    def over(self) -> bool:
        """Whether every email has its end, or will not be sent."""
        return self.state in ("finished", "cancelled")


NAMES = tuple(field.name for field in fields(Campaign))


def campaign_in(row: Any) -> Campaign:
    """The campaign that a row of the database holds."""
    return Campaign(**{name: row[name] for name in NAMES})


async def campaign_of(id: UUID) -> Campaign:
    """The campaign of this id; raises NoSuchCampaign."""
    row = await query.one(id)
    if row is None:
        raise NoSuchCampaign
    return campaign_in(row)
