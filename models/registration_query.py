"""What is asked about registrations."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_OF_PERSON = "SELECT * FROM registration WHERE user_id = $1 ORDER BY submitted_at DESC, id"
_ONE = "SELECT * FROM registration WHERE user_id = $1 AND id = $2"
_BY_DRAFT = "SELECT id FROM registration WHERE user_id = $1 AND draft_key = $2"
_ACTIVE = """
SELECT id, submitted_at FROM registration
WHERE user_id = $1 AND course = $2 AND provider = $3
  AND course_start_before IS NOT DISTINCT FROM $4
  AND expired_at IS NULL AND provider_status <> 'rejected'
ORDER BY submitted_at DESC, id LIMIT 1
"""
_LISTS = "SELECT kind, version FROM eligibility_list WHERE in_force"
_TYPED_TRN = """
UPDATE app_user SET trn = $2, trn_status = 'unverified'
WHERE id = $1 AND trn_status <> 'verified'
"""
_END_LATE = """
UPDATE late_permission SET ended_at = $2, ended_why = 'submitted', ended_by = email
WHERE ended_at IS NULL AND expires_at > $2
  AND email = (SELECT email FROM app_user WHERE id = $1)
RETURNING id, email
"""
_WORKPLACE = "SELECT id FROM workplace WHERE kind = $1 AND identifier = $2"


async def of_person(user_id: UUID) -> Sequence[asyncpg.Record]:
    """Every registration of a person, newest first."""
    return await DB.rows(_OF_PERSON, user_id)


async def one(user_id: UUID, registration_id: UUID) -> asyncpg.Record | None:
    """One registration, if it is this person's own."""
    return await DB.row(_ONE, user_id, registration_id)


async def made_from(user_id: UUID, draft_key: UUID) -> UUID | None:
    """The registration of this person that was made from a draft."""
    row = await DB.row(_BY_DRAFT, user_id, draft_key)
    return row["id"] if row is not None else None


async def active_same(
    user_id: UUID, course: str, provider: str, month: date | None
) -> asyncpg.Record | None:
    """The newest active registration for the same course, provider and month."""
    return await DB.row(_ACTIVE, user_id, course, provider, month)


async def list_versions() -> dict[str, int]:
    """The version in force of every kind of list."""
    return {row["kind"]: row["version"] for row in await DB.rows(_LISTS)}


async def workplace_id(kind: str, identifier: str) -> UUID | None:
    """The row of a workplace."""
    row = await DB.row(_WORKPLACE, kind, identifier)
    return row["id"] if row is not None else None


async def keep_typed_trn(user_id: UUID, trn: str) -> None:
    """Copy a typed TRN to the person, unless one is confirmed."""
    await DB.rows(_TYPED_TRN, user_id, trn)


async def end_late_permission(user_id: UUID, now: datetime) -> asyncpg.Record | None:
    """End the active late permission of the person's address; its id and address."""
    return await DB.row(_END_LATE, user_id, now)
