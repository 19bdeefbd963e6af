"""What is asked about and written to requests for email updates."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

# Whoever changes a subscription holds its address, so one address never has two that are active.
_HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('subscription ' || lower($1), 0))"
_HOLD_PERSON = "SELECT id, email FROM app_user WHERE id = $1 FOR NO KEY UPDATE"
_OF_PERSON = "SELECT * FROM subscription WHERE user_id = $1"
_ONE = "SELECT * FROM subscription WHERE id = $1"
_BEGIN = """
INSERT INTO subscription AS s
  (user_id, email, interest, consent_version, subscribed_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $5)
ON CONFLICT (user_id) DO UPDATE SET
  email = EXCLUDED.email, interest = EXCLUDED.interest,
  consent_version = EXCLUDED.consent_version,
  subscribed_at = EXCLUDED.subscribed_at, updated_at = EXCLUDED.updated_at,
  unsubscribed_at = NULL, unsubscribed_by = NULL, unsubscribed_admin = NULL,
  undeliverable_at = NULL
RETURNING id
"""
_CHANGE = """
UPDATE subscription SET interest = $2, undeliverable_at = NULL, updated_at = $3 WHERE id = $1
"""
_MERGE = """
UPDATE subscription SET unsubscribed_at = $3, unsubscribed_by = 'merged', updated_at = $3
WHERE email = $1 AND user_id <> $2 AND unsubscribed_at IS NULL
RETURNING id, user_id, email
"""
_END = """
UPDATE subscription
SET unsubscribed_at = $2, unsubscribed_by = $3, unsubscribed_admin = $4, updated_at = $2
WHERE unsubscribed_at IS NULL
  AND (id = $1 OR email = (SELECT same.email FROM subscription same WHERE same.id = $1))
RETURNING id, user_id, email
"""
_CANCEL = """
UPDATE outbox_email SET state = 'cancelled', error = 'unsubscribed'
WHERE subscription = ANY($1::uuid[]) AND state = 'waiting'
"""
_ERASE = """
UPDATE subscription SET email = NULL, updated_at = $2
WHERE unsubscribed_at < $1 AND email IS NOT NULL RETURNING id
"""
_ELSEWHERE = """
SELECT id, email FROM subscription
WHERE user_id = $1 AND unsubscribed_at IS NULL AND email::text <> $2::text
"""
_MOVE = """
UPDATE subscription SET email = $2, undeliverable_at = NULL, updated_at = $3 WHERE id = $1
"""
# An address that a campaign has reached, or is about to, through somebody else gets no second one.
_SPARE = """
UPDATE outbox_email AS email SET state = 'cancelled', error = 'unsubscribed'
WHERE subscription = $1 AND state = 'waiting' AND EXISTS (
  SELECT FROM outbox_email other WHERE other.campaign = email.campaign AND other.recipient = $2
    AND other.id <> email.id AND other.state <> 'cancelled'
)
"""
_REDIRECT = """
UPDATE outbox_email SET recipient = $2 WHERE subscription = $1 AND state = 'waiting'
"""
# Few changes cost nothing to add up; many are put together.
_FOLD = """
SELECT fold_subscription_count() WHERE (SELECT count(*) FROM subscription_count) > $1
"""
# The one that a link would end: its own, or else another one of the same address.
_STANDING = """
SELECT (
  SELECT a.email FROM subscription a
  WHERE a.unsubscribed_at IS NULL AND (a.id = s.id OR a.email = s.email)
  ORDER BY a.id = s.id DESC LIMIT 1
) AS active
FROM subscription s WHERE s.id = $1
"""


async def hold(*addresses: str) -> None:
    """Let nobody else change subscriptions of these addresses until the transaction ends."""
    for address in sorted({address.lower() for address in addresses}):
        await DB.rows(_HOLD, address)


async def hold_person(user_id: UUID) -> asyncpg.Record | None:
    """The person and their address, which stay as they are until the transaction ends."""
    return await DB.row(_HOLD_PERSON, user_id)


async def of_person(user_id: UUID) -> asyncpg.Record | None:
    """The person's subscription, active or ended."""
    return await DB.row(_OF_PERSON, user_id)


async def one(subscription: UUID) -> asyncpg.Record | None:
    """The subscription of this id, active or ended."""
    return await DB.row(_ONE, subscription)


async def begin(user_id: UUID, email: str, interest: str, consent: str, now: datetime) -> UUID:
    """Make the person's subscription, or make the ended one active again; its id."""
    row = await DB.row(_BEGIN, user_id, email, interest, consent, now)
    assert row is not None  # an upsert without a condition returns its row
    subscription: UUID = row["id"]
    return subscription


async def change(subscription: UUID, interest: str, now: datetime) -> None:
    """Keep another answer, and believe in the address again."""
    await DB.rows(_CHANGE, subscription, interest, now)


async def merge(email: str, user_id: UUID, now: datetime) -> Sequence[asyncpg.Record]:
    """End what other people have at this address; what was ended."""
    return await DB.rows(_MERGE, email, user_id, now)


async def end(
    subscription: UUID, how: str, admin: UUID | None, now: datetime
) -> Sequence[asyncpg.Record]:
    """End a subscription and any other of its address; those that were active."""
    return await DB.rows(_END, subscription, now, how, admin)


async def cancel_emails(subscriptions: Sequence[UUID]) -> None:
    """Cancel every email of these subscriptions that waits."""
    await DB.rows(_CANCEL, list(subscriptions))


async def elsewhere(user_id: UUID, email: str) -> asyncpg.Record | None:
    """The person's active subscription, if it has another address than this."""
    return await DB.row(_ELSEWHERE, user_id, email)


async def move(subscription: UUID, email: str, now: datetime) -> None:
    """Give a subscription, and its emails that wait, another address."""
    await DB.rows(_MOVE, subscription, email, now)
    await DB.rows(_SPARE, subscription, email)
    await DB.rows(_REDIRECT, subscription, email)


async def standing(subscription: UUID) -> asyncpg.Record | None:
    """The active address that a link would end, if there is one; None for an unknown id."""
    return await DB.row(_STANDING, subscription)


async def erase_ended(before: datetime, now: datetime) -> int:
    """Erase the address of every subscription that ended before this; how many had one."""
    return len(await DB.rows(_ERASE, before, now))


async def fold_counts(most: int) -> None:
    """Put the kept numbers of subscriptions together when more changes than this make them up."""
    await DB.rows(_FOLD, most)
