"""What is asked about and written to reviews and their sets of registrations."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import asyncpg

from models.engine import DB
from models.review_words import IN_FORCE, WAITS

_CHOSEN = f"FROM registration r WHERE r.submitted_at < $1 AND {WAITS}"
_FORESEEN = f"SELECT r.provider, count(*) AS total {_CHOSEN} GROUP BY r.provider"
_OTHER_OPEN = "SELECT name FROM review WHERE finished_at IS NULL"
_NAMED = "SELECT 1 FROM review WHERE lower(name) = lower($1)"
_OPEN = """
INSERT INTO review (name, cut_off, answer_by, opened_by, opened_at)
VALUES ($1, $2, $3, $4, $5) RETURNING id
"""
_FIX = f"""
INSERT INTO review_registration (review, registration, provider, provider_status, version)
SELECT $2, r.id, r.provider, r.provider_status, r.version {_CHOSEN}
RETURNING 1
"""
_ONE = "SELECT * FROM review WHERE id = $1"
_NUMBERS = f"""
WITH in_force AS ({IN_FORCE})
SELECT set.provider, count(*) AS total,
  count(*) FILTER (WHERE answer = 'started') AS started,
  count(*) FILTER (WHERE answer = 'not_started') AS not_started,
  count(*) FILTER (WHERE answer IS NULL AND {WAITS} AND result IS NULL) AS unanswered,
  count(*) FILTER (WHERE answer IS NOT NULL AND applied_at IS NULL) AS not_applied,
  count(*) FILTER (WHERE result = 'started') AS now_started,
  count(*) FILTER (WHERE result = 'not_started') AS now_expired,
  count(*) FILTER (WHERE result = 'unanswered') AS expired_unanswered
FROM review_registration set
JOIN registration r ON r.id = set.registration
LEFT JOIN in_force ON in_force.review_registration = set.id
WHERE set.review = $1
GROUP BY set.provider
"""
_FINISH = """
UPDATE review SET finished_by = $2, finished_at = $3, report = $4::jsonb WHERE id = $1
"""


async def foreseen(before: datetime) -> dict[str, int]:
    """How many registrations a review with this cut-off would ask each provider about."""
    return {row["provider"]: row["total"] for row in await DB.rows(_FORESEEN, before)}


async def open_one() -> str | None:
    """The name of the review that is open."""
    row = await DB.row(_OTHER_OPEN)
    return row["name"] if row is not None else None


async def named(name: str) -> bool:
    """Whether a review has this name."""
    return bool(await DB.rows(_NAMED, name))


async def open_review(
    name: str, cut_off: date, answer_by: date, opened_by: str, now: datetime
) -> UUID:
    """A new review; its id. Raises UniqueViolationError for a name or a second open one."""
    row = await DB.row(_OPEN, name, cut_off, answer_by, opened_by, now)
    assert row is not None  # an INSERT returns its row
    review: UUID = row["id"]
    return review


async def fix(review: UUID, before: datetime) -> int:
    """Fix the set of registrations that a review asks about; how many there are."""
    return len(await DB.rows(_FIX, before, review))


async def one(review: UUID) -> asyncpg.Record | None:
    """A review."""
    return await DB.row(_ONE, review)


async def hold(review: UUID) -> asyncpg.Record | None:
    """The same, held until the transaction ends."""
    return await DB.row(f"{_ONE} FOR NO KEY UPDATE", review)


async def numbers(review: UUID) -> Sequence[asyncpg.Record]:
    """How the answers stand, by provider."""
    return await DB.rows(_NUMBERS, review)


async def finish(review: UUID, by: str, now: datetime, report: str) -> None:
    """Close a review for good."""
    await DB.rows(_FINISH, review, by, now, report)
