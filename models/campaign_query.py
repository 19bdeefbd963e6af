"""What is asked about and written to campaigns."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_ONE = """
SELECT c.*, made.name AS creator, sure.name AS confirmer, sure.email AS confirmer_email
FROM campaign c JOIN admin made ON made.id = c.created_by
  LEFT JOIN admin sure ON sure.id = c.confirmed_by
WHERE c.id = $1
"""
_CREATE = """
INSERT INTO campaign (name, audience, leave_out_recent, created_by, changed_by, changed_at)
VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
"""
_DELETE = "DELETE FROM campaign WHERE id = $1 AND state = 'draft' RETURNING name"
_TESTED = "UPDATE campaign SET tested_at = $2 WHERE id = $1"
# One confirmation at a time: two campaigns that overlap cannot both be first.
_HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('campaigns', 0))"
# Audiences overlap unless one is for SENCO interest alone and the other for the rest alone.
_OVERLAPPING = """
SELECT b.name FROM campaign a JOIN campaign b ON b.id <> a.id
WHERE a.id = $1 AND b.state IN ('scheduled', 'running', 'paused') AND b.email = a.email
  AND (a.email <> 'news' OR (b.subject, b.text) IS NOT DISTINCT FROM (a.subject, a.text))
  AND NOT (a.audience, b.audience) IN (('senco', 'other'), ('other', 'senco'))
ORDER BY b.confirmed_at LIMIT 1
"""
_DUE = "SELECT id FROM campaign WHERE state = 'scheduled' AND due_at <= $1 ORDER BY due_at"
_HOLD_SCHEDULED = """
SELECT id FROM campaign WHERE id = $1 AND state = 'scheduled' FOR NO KEY UPDATE SKIP LOCKED
"""
_RUNNING = "SELECT id FROM campaign WHERE state = 'running' ORDER BY started_at"
_AT_OPENING = """
UPDATE campaign SET due_at = $1
WHERE state = 'scheduled' AND starts = 'opening' AND due_at IS NULL RETURNING id, name
"""
_WAITING_FOR_OPENING = """
SELECT id, name FROM campaign
WHERE state = 'scheduled' AND starts = 'opening' AND due_at IS NULL ORDER BY confirmed_at
"""
_SENDING_OPENING = "SELECT id FROM campaign WHERE state = 'running' AND email = 'registration-open'"
_COUNTS = """
SELECT campaign_group, interest, state, emails FROM campaign_count
WHERE campaign = $1 AND emails > 0
"""


async def one(campaign: UUID) -> asyncpg.Record | None:
    """The campaign with the names of who made and confirmed it."""
    return await DB.row(_ONE, campaign)


async def create(
    name: str, audience: str, leave_out_recent: bool, admin: UUID, by: str, now: datetime
) -> UUID:
    """A new draft; its id. A name that is taken raises UniqueViolationError."""
    row = await DB.row(_CREATE, name, audience, leave_out_recent, admin, by, now)
    assert row is not None  # an insert without a condition returns its row
    campaign: UUID = row["id"]
    return campaign


async def change(
    campaign: UUID,
    states: Sequence[str],
    columns: Mapping[str, object],
    version: int | None = None,
) -> bool:
    """Write these columns if the campaign is in one of the states, and of this version if given.

    The condition and the change are one statement: whoever was faster is never overwritten.
    """
    sets = ", ".join(f"{name} = ${n}" for n, name in enumerate(columns, start=4))
    sql = (
        f"UPDATE campaign SET version = version + 1, {sets} WHERE id = $1 "
        "AND state = ANY($2::text[]) AND ($3::int IS NULL OR version = $3) RETURNING id"
    )
    row = await DB.row(sql, campaign, list(states), version, *columns.values())
    return row is not None


async def delete(campaign: UUID) -> str | None:
    """Delete a draft; its name, or None if it is none."""
    row = await DB.row(_DELETE, campaign)
    return None if row is None else row["name"]


async def tested(campaign: UUID, now: datetime) -> None:
    """Remember that a test was sent."""
    await DB.rows(_TESTED, campaign, now)


async def hold() -> None:
    """Let nobody else confirm a campaign until the transaction ends."""
    await DB.rows(_HOLD)


async def overlapping(campaign: UUID) -> str | None:
    """The name of another campaign that would send the same email to some of the same people."""
    row = await DB.row(_OVERLAPPING, campaign)
    return None if row is None else row["name"]


async def due(now: datetime) -> list[UUID]:
    """The scheduled campaigns whose moment has come."""
    return [row["id"] for row in await DB.rows(_DUE, now)]


async def hold_scheduled(campaign: UUID) -> bool:
    """Let nobody else start a scheduled campaign until the transaction ends; False if they do."""
    return await DB.row(_HOLD_SCHEDULED, campaign) is not None


async def running() -> list[UUID]:
    """The campaigns that are sending."""
    return [row["id"] for row in await DB.rows(_RUNNING)]


async def make_due_at_opening(now: datetime) -> Sequence[asyncpg.Record]:
    """Let the campaigns that wait for an opening start; which these are."""
    return await DB.rows(_AT_OPENING, now)


async def waiting_for_opening() -> Sequence[asyncpg.Record]:
    """The campaigns that the next opening starts."""
    return await DB.rows(_WAITING_FOR_OPENING)


async def sending_opening_email() -> list[UUID]:
    """The running campaigns that say that registration is open."""
    return [row["id"] for row in await DB.rows(_SENDING_OPENING)]


async def counts(campaign: UUID) -> Sequence[asyncpg.Record]:
    """How many emails are in which state, per group and interest: a few rows, however many."""
    return await DB.rows(_COUNTS, campaign)
