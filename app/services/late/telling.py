"""Who is told what about late permissions; each in the transaction that gives the cause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.clock import uk_today
from app.emails.late_registration import (
    Letter,
    Listed,
    NotListed,
    late_provider_list,
    promise_letters,
)
from app.journey.month import day_name
from app.settings import settings
from models import late_email_query, late_query


@dataclass(frozen=True, slots=True)
class Permission:
    """A late permission as emails speak of it; one not `invited` gets the link when it works."""

    id: UUID
    email: str
    until: date
    provider: str | None = None
    invited: bool = True


def late_link() -> str:
    """The whole address at which late applicants begin."""
    return _address("/late-registration")


async def invite(people: Sequence[Permission], due_at: datetime | None, cause: str = "") -> None:
    """Promise the link; without a time it is sent once it works."""
    letters = [Letter(one.id, one.email, _values(one), cause) for one in people]
    await promise_letters("late-invitation", letters, due_at)


async def remind(people: Sequence[Permission], now: datetime) -> None:
    """Promise a word about the end that is near, once for each end."""
    letters = [
        Letter(one.id, one.email, {**_values(one), "left": left(one.until, now)}, str(one.until))
        for one in people
    ]
    await promise_letters("late-reminder", letters, now)


async def tell_ended(people: Sequence[Permission], now: datetime) -> None:
    """Promise a word that access has ended, on the day that `until` holds."""
    link = _address("/email-updates")
    letters = [
        Letter(one.id, one.email, {"ended_on": day_name(one.until), "link": link}) for one in people
    ]
    await promise_letters("late-ended", letters, now)


async def tell_providers(
    cause: UUID,
    added: Sequence[Permission],
    not_added: Mapping[str, Sequence[NotListed]],
    now: datetime,
) -> None:
    """Promise each course provider of an addition its own list, where an address is held for it."""
    providers = sorted({one.provider for one in added if one.provider})
    contacts = await late_query.contacts(providers) if providers else {}
    for provider, recipient in contacts.items():
        theirs = [one for one in added if one.provider == provider]
        await late_provider_list(
            cause=f"{cause}:{provider}",
            recipient=recipient,
            added=[Listed(one.email, day_name(one.until)) for one in theirs],
            not_added=not_added.get(provider, ()),
            link=late_link(),
            due_at=now,
        )


async def tell_new_end(permission: UUID, until: date) -> None:
    """Change the end in what has been promised and not yet sent."""
    await late_email_query.move_end(permission, day_name(until))


def left(until: date, now: datetime) -> str:
    """How long is left, today included."""
    days = (until - uk_today(now)).days + 1
    if days <= 1:
        return "Today is the last day on which you can register."
    return f"You have {days} days left to register."


def words_to_copy(people: Sequence[Permission]) -> str:
    """What an admin copies to tell a course provider (closure.md, section 4.4)."""
    ends = sorted({one.until for one in people})
    return "\n".join(
        (
            "These people can now register late for an NPQ",
            *(one.email for one in people),
            "They must sign in to their DfE Identity account with the email address listed here",
            late_link(),
            f"Access ends on {', '.join(map(day_name, ends))}",
        )
    )


def _values(one: Permission) -> dict[str, str]:
    return {"email": one.email, "ends_on": day_name(one.until), "link": late_link()}


def _address(path: str) -> str:
    return settings().public_url.rstrip("/") + path
