"""Ending email updates, by whoever holds a link or by an admin (closure.md, section 6)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from app import audit
from app.emails.unsubscribe_links import TEST, page_path, subscription_in, token_of
from app.services.subscribing import ended
from app.settings import settings
from models import subscription_query as query
from models.engine import DB

How = Literal["link", "one_click", "admin"]


class UnknownLink(Exception):
    """A token that we never made, or of a subscription that we never had."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a link means now: whether it can end anything, and at which address; or a test."""

    active: bool = False
    address: str = ""
    test: bool = False


def own_link(subscription: UUID) -> str:
    """The address within the service of a subscription's own unsubscribe page."""
    return page_path(token_of(subscription))


async def standing(token: str) -> Standing:
    """What this link means now; raises UnknownLink. Changes nothing."""
    subscription = _named(token)
    if subscription == TEST:
        return Standing(test=True)
    row = await query.standing(subscription)
    if row is None:
        raise UnknownLink
    return Standing(active=row["active"] is not None, address=row["active"] or "")


async def unsubscribe(token: str, how: How, now: datetime) -> None:
    """End what this link is for, as often as it is asked; raises UnknownLink."""
    subscription = _named(token)
    if subscription == TEST:
        return
    if await query.standing(subscription) is None:
        raise UnknownLink
    await end(subscription, how, now)


async def end(
    subscription: UUID,
    how: How,
    now: datetime,
    *,
    actor: audit.Actor | None = None,
    admin: UUID | None = None,
) -> bool:
    """End a subscription and any other of its address; whether one was active.

    Without an `actor` it is the person's own doing; `admin` is the one who did it, by `admin` only.
    """
    async with DB.transaction():
        found = await query.standing(subscription)
        if found is None or found["active"] is None:
            return False
        await query.hold(found["active"])
        rows = await query.end(subscription, how, admin, now)
        for row in rows:
            person = audit.person(row["user_id"], row["email"])
            await ended([row], how, actor or person, now)
    return bool(rows)


async def erase_addresses(now: datetime) -> int:
    """Erase addresses that are kept no longer, how many; their links go on showing calm pages."""
    kept = timedelta(days=settings().retention_ended_subscriptions)
    return await query.erase_ended(now - kept, now)


def _named(token: str) -> UUID:
    subscription = subscription_in(token)
    if subscription is None:
        raise UnknownLink
    return subscription
