"""One person as the console shows them, with what belongs to them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_ONE = "SELECT * FROM app_user WHERE id = $1"
_SAME_ADDRESS = """
SELECT other.id, other.name, other.email FROM app_user person
JOIN app_user other ON other.email = person.email AND other.id <> person.id
WHERE person.id = $1 ORDER BY other.email, other.id LIMIT 50
"""
_SUBSCRIPTION = """
SELECT s.interest, s.subscribed_at, s.unsubscribed_at FROM subscription s WHERE s.user_id = $1
"""
_LATE = """
SELECT l.id, l.added_at, l.expires_at, l.ended_at, l.ended_why,
  l.ended_at IS NULL AND l.expires_at > $2 AS active
FROM late_permission l JOIN app_user u ON u.email = l.email
WHERE u.id = $1 ORDER BY l.added_at DESC, l.id LIMIT 50
"""


async def one(user_id: UUID) -> asyncpg.Record | None:
    """A person."""
    return await DB.row(_ONE, user_id)


async def same_address(user_id: UUID) -> Sequence[asyncpg.Record]:
    """Other people with the same address."""
    return await DB.rows(_SAME_ADDRESS, user_id)


async def subscription(user_id: UUID) -> asyncpg.Record | None:
    """The person's request for email updates, ended ones too."""
    return await DB.row(_SUBSCRIPTION, user_id)


async def late_permissions(user_id: UUID, now: datetime) -> Sequence[asyncpg.Record]:
    """The late permissions of the person's address, newest first."""
    return await DB.rows(_LATE, user_id, now)
