"""What casework asks and changes about one registration; a change counts its version up."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_HELD = """
SELECT r.*, u.name AS person_name, u.email AS person_email
FROM registration r JOIN app_user u ON u.id = r.user_id
WHERE r.id = $1 FOR NO KEY UPDATE OF r
"""
_LAST_CHANGE = """
SELECT actor, at FROM registration_event
WHERE registration = $1 AND event <> 'submitted' ORDER BY at DESC, id DESC LIMIT 1
"""
_DECISION = """
SELECT actor, at, reason FROM registration_event
WHERE registration = $1 AND event = 'funding_decided' ORDER BY at DESC, id DESC LIMIT 1
"""
_EVENT = """
INSERT INTO registration_event (registration, event, at, actor, before, after, reason)
VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7)
"""
_NOTE = "INSERT INTO registration_note (registration, at, author, text) VALUES ($1, $2, $3, $4)"
_NOTES = """
SELECT text, author, at FROM registration_note
WHERE registration = $1 ORDER BY at DESC, created_at DESC, id
"""
CHANGEABLE = frozenset(
    {
        "provider_status",
        "funded_place",
        "started",
        "started_on",
        "started_source",
        "outcome",
        "expired_at",
        "funding_decision",
        "funding_decision_reason",
    }
)
"""The columns that anything but a submission may ever change (journey.md, section 9)."""


async def held(registration: UUID) -> asyncpg.Record | None:
    """A registration with its person, held until the transaction ends."""
    return await DB.row(_HELD, registration)


async def last_change(registration: UUID) -> asyncpg.Record | None:
    """Who changed a registration last after its submission, and when."""
    return await DB.row(_LAST_CHANGE, registration)


async def decision(registration: UUID) -> asyncpg.Record | None:
    """Who decided its funding last, when, and with which reason for admins."""
    return await DB.row(_DECISION, registration)


async def change(registration: UUID, values: Mapping[str, object]) -> int:
    """Set these columns; the version after it."""
    if not values or not values.keys() <= CHANGEABLE:
        raise ValueError(f"a registration's {sorted(values)} cannot be changed")
    setting = ", ".join(f"{name} = ${n}" for n, name in enumerate(values, start=2))
    row = await DB.row(
        f"UPDATE registration SET {setting}, version = version + 1 WHERE id = $1 RETURNING version",
        registration,
        *values.values(),
    )
    assert row is not None  # the caller holds it
    return int(row["version"])


async def add_event(
    registration: UUID,
    event: str,
    at: datetime,
    actor: str,
    before: str,
    after: str,
    reason: str | None,
) -> None:
    """Write down what happened to a registration, in the transaction that did it."""
    await DB.rows(_EVENT, registration, event, at, actor, before, after, reason)


async def add_note(registration: UUID, at: datetime, author: str, text: str) -> None:
    """Keep a note about a registration."""
    await DB.rows(_NOTE, registration, at, author, text)


async def notes(registration: UUID) -> Sequence[asyncpg.Record]:
    """What was noted about a registration, newest first."""
    return await DB.rows(_NOTES, registration)
