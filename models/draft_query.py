"""What is written to and asked about drafts."""

from collections.abc import Mapping
from datetime import datetime
from json import dumps
from uuid import UUID

import asyncpg

from models.engine import DB

# One statement makes the draft or changes it; another version there means another tab was first.
_SAVE = """
INSERT INTO draft (user_id, answers, version, started_at, updated_at)
VALUES ($1, $3::jsonb, 1, $4, $4)
ON CONFLICT (user_id) DO UPDATE SET
  answers = draft.answers || EXCLUDED.answers,
  version = draft.version + 1,
  started_at = COALESCE(draft.started_at, EXCLUDED.started_at),
  updated_at = EXCLUDED.updated_at
WHERE draft.version = $2
RETURNING key, version
"""

# Always in this order, so that two submissions cannot wait for each other.
_LOCK_STATE = "SELECT changed_at FROM service_state FOR SHARE"
_LOCK_DRAFT = "SELECT 1 FROM draft WHERE user_id = $1 FOR UPDATE"
_LOCK_LATE = """
SELECT 1 FROM late_permission WHERE ended_at IS NULL
  AND email = (SELECT email FROM app_user WHERE id = $1) FOR UPDATE
"""

_EMPTY = """
UPDATE draft SET answers = '{}', prefill = $2::jsonb, key = gen_random_uuid(),
  version = version + 1, started_at = NULL, updated_at = $3
WHERE user_id = $1
"""


async def save(
    user_id: UUID, version: int, answers: Mapping[str, str], now: datetime
) -> asyncpg.Record | None:
    """Keep these answers if the draft still has this version; None when another tab was first."""
    return await DB.row(_SAVE, user_id, version, dumps(dict(answers)), now)


async def lock(user_id: UUID) -> None:
    """Hold the draft still until the transaction ends."""
    await DB.rows(_LOCK_DRAFT, user_id)


async def lock_for_submission(user_id: UUID) -> datetime | None:
    """Hold the settings, the draft and the late permission still until the transaction ends.

    Tells when the settings were last changed.
    """
    held = await DB.row(_LOCK_STATE)
    await DB.rows(_LOCK_DRAFT, user_id)
    await DB.rows(_LOCK_LATE, user_id)
    return held["changed_at"] if held is not None else None


async def empty(user_id: UUID, prefill: Mapping[str, str], now: datetime) -> None:
    """Begin a new draft that suggests these answers."""
    await DB.rows(_EMPTY, user_id, dumps(dict(prefill)), now)
