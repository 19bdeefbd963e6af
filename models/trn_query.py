"""What is asked and changed about the TRN of one person."""

from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_HELD = "SELECT * FROM app_user WHERE id = $1 FOR NO KEY UPDATE"
_HOLDER = """
SELECT id, name, email FROM app_user
WHERE trn = $1 AND id <> $2 ORDER BY trn_status = 'verified' DESC, created_at, id LIMIT 1
"""
_SET = """
UPDATE app_user SET trn = $2, trn_status = $3, trn_set = $2, trn_set_by = $4, trn_set_at = $5
WHERE id = $1
"""
_TYPED = """
SELECT typed_name, typed_date_of_birth, typed_national_insurance_number, trn, submitted_at
FROM registration WHERE user_id = $1 AND typed_name IS NOT NULL
ORDER BY submitted_at DESC, id LIMIT 1
"""


async def held(user_id: UUID) -> asyncpg.Record | None:
    """A person, held until the transaction ends."""
    return await DB.row(_HELD, user_id)


async def holder(trn: str, not_this: UUID) -> asyncpg.Record | None:
    """Another person who has this TRN, one with a verified one first."""
    return await DB.row(_HOLDER, trn, not_this)


async def set_trn(user_id: UUID, trn: str, status: str, by: str, at: datetime) -> None:
    """Give a person a TRN, by an admin."""
    await DB.rows(_SET, user_id, trn, status, by, at)


async def typed(user_id: UUID) -> asyncpg.Record | None:
    """What a person typed with a TRN in the newest registration that asked for it."""
    return await DB.row(_TYPED, user_id)
