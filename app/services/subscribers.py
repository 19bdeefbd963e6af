"""People who asked for email updates, as admins see them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.audit import Actor
from app.services.unsubscribing import end
from models import subscription_query as query

MOST_CHANGES = 100


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Whose subscription it is, in words, and whether it is active."""

    id: UUID
    email: str
    active: bool


async def subscriber(subscription: UUID) -> Subscriber | None:
    """The subscription of this id; an address that was erased is named by what it was."""
    row = await query.one(subscription)
    if row is None:
        return None
    named = row["email"] or "The person with this subscription"
    return Subscriber(subscription, named, row["unsubscribed_at"] is None)


async def unsubscribe_for(who: Subscriber, actor: Actor, admin: UUID, now: datetime) -> bool:
    """End somebody's email updates for them; False if they had ended already."""
    return who.active and await end(who.id, "admin", now, actor=actor, admin=admin)


async def keep_counts_short() -> None:
    """Put together what the kept numbers of subscribers consist of, when that has become much."""
    await query.fold_counts(MOST_CHANGES)
