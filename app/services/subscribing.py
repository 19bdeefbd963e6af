"""Requests for email updates: one for each person and each address (closure.md, section 5)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final, Literal, cast
from uuid import UUID

from app import audit
from app.bell import SEND_EMAILS, ring
from app.emails.email_updates_confirmation import email_updates_confirmation
from app.services.arrival import Arrival
from app.services.privacy import PRIVACY_VERSION
from models import subscription_query as query
from models.engine import DB

Interest = Literal["senco", "other"]
INTERESTS: Final[tuple[Interest, ...]] = ("senco", "other")


def interest_in(answer: str) -> Interest | None:
    """The interest that an answer of the form means; None for anything else."""
    return answer if answer in INTERESTS else None


async def subscribe(arrival: Arrival, interest: Interest) -> None:
    """Keep what the signed-in person asked for, and promise one email if anything changed by it.

    Asked at once from several places it is one row and one email.
    """
    assert arrival.person is not None  # the guard let nobody else through
    async with DB.transaction():
        person = await query.hold_person(arrival.person.id)
        assert person is not None  # people are never deleted while they are signed in
        subscription = await _kept(person, interest, arrival.now)
        if subscription is None:
            return
        await email_updates_confirmation(
            subscription=subscription,
            user=person["id"],
            recipient=person["email"],
            later_courses=arrival.state == "open",
            asked_at=arrival.now,
        )
    await ring(SEND_EMAILS)


async def _kept(person: Any, interest: Interest, now: datetime) -> UUID | None:
    """The subscription if it is new or changed, else None (the table "Asking")."""
    await query.hold(person["email"])
    before = await query.of_person(person["id"])
    if before is None or before["unsubscribed_at"] is not None:
        return await _begun(person, interest, now)
    if before["interest"] == interest and before["undeliverable_at"] is None:
        return None
    await query.change(before["id"], interest, now)
    changed = {"interest": before["interest"]}, {"interest": interest}
    await _record(before["id"], person, "changed", now, *changed)
    return cast("UUID", before["id"])


async def _begun(person: Any, interest: Interest, now: datetime) -> UUID:
    await end_others(person["id"], person["email"], now)
    email = person["email"]
    subscription = await query.begin(person["id"], email, interest, PRIVACY_VERSION, now)
    after = {"interest": interest, "consent_version": PRIVACY_VERSION}
    await _record(subscription, person, "subscribed", now, {}, after)
    return subscription


async def end_others(user_id: UUID, email: str, now: datetime) -> None:
    """End what other people have at an address that is now this person's, in the transaction."""
    merged = await query.merge(email, user_id, now)
    await ended(merged, "merged", audit.person(user_id, email), now)


async def follow_address(user_id: UUID, email: str, now: datetime) -> None:
    """Let the person's active subscription follow their account, in the caller's transaction.

    Somebody else's at that address ends: the later change stays.
    """
    before = await query.elsewhere(user_id, email)
    if before is None:
        return
    await query.hold(before["email"], email)
    await end_others(user_id, email, now)
    await query.move(before["id"], email, now)
    person = {"id": user_id, "email": email}
    changed = {"email": before["email"]}, {"email": email}
    await _record(before["id"], person, "changed", now, *changed)


async def ended(subscriptions: Iterable[Any], how: str, actor: audit.Actor, now: datetime) -> None:
    """What follows for each subscription that has just ended: no email of it goes out any more."""
    rows = list(subscriptions)
    await query.cancel_emails([row["id"] for row in rows])
    for row in rows:
        await audit.record(
            at=now,
            actor=actor,
            action="subscription.unsubscribed",
            object_type="subscription",
            object_id=row["id"],
            object_label=row["email"],
            after={"unsubscribed_by": how},
        )


async def _record(
    subscription: UUID,
    person: Any,
    action: str,
    now: datetime,
    before: Mapping[str, object],
    after: Mapping[str, object],
) -> None:
    await audit.record(
        at=now,
        actor=audit.person(person["id"], person["email"]),
        action=f"subscription.{action}",
        object_type="subscription",
        object_id=subscription,
        object_label=person["email"],
        before=before,
        after=after,
    )
