"""The emails to late applicants and their providers (closure.md, section 8.3)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from json import dumps
from uuid import UUID

from app.emails.promise import promise
from models import late_email_query as query

# What an invitation says besides the address; the end may still change while it waits.
Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Letter:
    """One email about one late permission; `cause` tells it from others of its kind."""

    permission: UUID
    recipient: str
    values: Values
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """An address that was added, with its last day in words."""

    email: str
    ends_on: str


@dataclass(frozen=True, slots=True)
class NotListed:
    """An address, or what was sent as one, and why it was not added."""

    email: str
    why: str


async def promise_letters(template: str, letters: Sequence[Letter], due_at: datetime | None) -> int:
    """Promise these emails at once, each once for its cause; how many are new.

    Without a time they wait until the link works. The promise holds only if the caller's
    transaction does.
    """
    rows = [
        (
            letter.permission,
            letter.recipient,
            dumps(dict(letter.values)),
            ":".join(filter(None, (template, str(letter.permission), letter.cause))),
        )
        for letter in letters
    ]
    return await query.promise_each(template, due_at, rows)


async def late_provider_list(
    *,
    cause: str,
    recipient: str,
    added: Sequence[Listed],
    not_added: Sequence[NotListed],
    link: str,
    due_at: datetime,
) -> None:
    """Promise a course provider the list of an addition, once for its cause."""
    ends = {listed.ends_on for listed in added}
    await promise(
        template="late-provider-list",
        recipient=recipient,
        values={
            "added": [asdict(listed) for listed in added],
            "not_added": [asdict(each) for each in not_added],
            "ends_on": ends.pop() if len(ends) == 1 else "",
            "link": link,
        },
        dedupe_key=f"late-provider-list:{cause}",
        due_at=due_at,
    )
