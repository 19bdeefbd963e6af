"""What is written when an identity provider changes a person, or makes one of two."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_HOLD = """
SELECT id, email, name, date_of_birth, trn, trn_status, claims_at FROM app_user
WHERE identity_provider = $1 AND subject = $2 FOR UPDATE
"""
_UPDATE = """
UPDATE app_user SET email = $2, name = $3, date_of_birth = $4, trn = $5, trn_status = $6,
  claims_at = $7, version = version + 1
WHERE id = $1
"""
_RENAME = "UPDATE app_user SET subject = $2 WHERE id = $1"
_MOVE_REGISTRATIONS = "UPDATE registration SET user_id = $2 WHERE user_id = $1 RETURNING id"
_MOVE_DRAFT = """
UPDATE draft SET user_id = $2
WHERE user_id = $1 AND NOT EXISTS (SELECT FROM draft AS theirs WHERE theirs.user_id = $2)
RETURNING id
"""
_MOVE_EMAILS = "UPDATE outbox_email SET user_id = $2 WHERE user_id = $1"
_SUBSCRIPTIONS = """
SELECT id, user_id, email, interest, unsubscribed_at, subscribed_at, consent_version
FROM subscription WHERE user_id = ANY($1::uuid[]) FOR UPDATE
"""
_GIVE_SUBSCRIPTION = "UPDATE subscription SET user_id = $2, updated_at = $3 WHERE id = $1"
_END_SUBSCRIPTION = """
UPDATE subscription SET unsubscribed_at = $2, unsubscribed_by = 'merged', updated_at = $2
WHERE id = $1 AND unsubscribed_at IS NULL RETURNING id, user_id, email
"""


async def hold(provider: str, subject: str) -> asyncpg.Record | None:
    """A person of a provider, whom nobody else changes until the transaction ends."""
    return await DB.row(_HOLD, provider, subject)


async def update(user: UUID, said: Sequence[object], at: datetime) -> None:
    """Write address, name, date of birth, TRN and its status, as of this moment."""
    await DB.rows(_UPDATE, user, *said, at)


async def rename(user: UUID, subject: str) -> None:
    """Call a person by the subject of the account that is left."""
    await DB.rows(_RENAME, user, subject)


async def move(gone: UUID, left: UUID) -> tuple[int, bool]:
    """Give registrations, emails and the draft, where there is none, to the person who is left."""
    registrations = await DB.rows(_MOVE_REGISTRATIONS, gone, left)
    draft = await DB.row(_MOVE_DRAFT, gone, left)
    await DB.rows(_MOVE_EMAILS, gone, left)
    return len(registrations), draft is not None


async def subscriptions(*people: UUID) -> dict[UUID, asyncpg.Record]:
    """The subscriptions of these people, by person."""
    rows = await DB.rows(_SUBSCRIPTIONS, list(people))
    return {row["user_id"]: row for row in rows}


async def give_subscription(subscription: UUID, left: UUID, now: datetime) -> None:
    """Give a subscription to the person who is left, who has none."""
    await DB.rows(_GIVE_SUBSCRIPTION, subscription, left, now)


async def end_subscription(subscription: UUID, now: datetime) -> asyncpg.Record | None:
    """End a subscription because its person is no more."""
    return await DB.row(_END_SUBSCRIPTION, subscription, now)
