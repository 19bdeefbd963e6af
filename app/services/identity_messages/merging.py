"""Two accounts of one person, of which the provider has kept one."""

from datetime import datetime
from typing import Any
from uuid import UUID

from app import audit
from app.services.identity_messages.reading import Told
from app.services.identity_messages.updating import PROVIDER, update
from app.services.subscribing import ended
from models import merging_query as query
from models import subscription_query

NOBODY = "nobody of ours"


async def merge(provider: str, gone: str, told: Told, now: datetime) -> str:
    """Give all that one person has to the one who is left, in the caller's transaction.

    Whom we never met under the account that is left keeps everything and goes by its name.
    """
    people = {name: await query.hold(provider, name) for name in sorted({gone, told.subject})}
    lost, left = people[gone], people[told.subject]
    if gone == told.subject or (lost is None and left is None):
        return NOBODY
    if lost is not None and left is None:
        await query.rename(lost["id"], told.subject)
        left = lost
    elif lost is not None:
        await _hand_over(lost, left, now)
    outcome = await update(left, told)
    return outcome if lost is None else "merged"


async def _hand_over(lost: Any, left: Any, now: datetime) -> None:
    registrations, draft = await query.move(lost["id"], left["id"])
    await _subscription(lost["id"], left["id"], now)
    await audit.record(
        at=now,
        actor=PROVIDER,
        action="user.merged",
        object_type="user",
        object_id=left["id"],
        object_label=left["email"],
        before={"merged": lost["id"]},
        after={"registrations": registrations, "draft": draft},
    )


async def _subscription(lost: UUID, left: UUID, now: datetime) -> None:
    """One subscription is left, active if one of the two was."""
    found = await query.subscriptions(lost, left)
    theirs, own = found.get(lost), found.get(left)
    if theirs is None:
        return
    if own is None:
        return await query.give_subscription(theirs["id"], left, now)
    end = await query.end_subscription(theirs["id"], now)
    if end is None:
        return None
    await ended([end], "merged", PROVIDER, now)
    if own["unsubscribed_at"] is not None:
        await subscription_query.begin(
            left, theirs["email"], theirs["interest"], theirs["consent_version"], now
        )
    return None
