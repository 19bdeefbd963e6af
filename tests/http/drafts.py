"""Drafts as the journey keeps them, put into the database at once where a test is not about it."""

import json
from datetime import date
from typing import Any
from uuid import UUID

from models.engine import DB
from tests.http.stories import MAY
from tests.journey.cast import HEADSHIP as HEADSHIP_ANSWERS
from tests.journey.cast import SENCO as SENCO_ANSWERS

__all__ = ["HEADSHIP_ANSWERS", "SENCO_ANSWERS", "draft_of", "keep", "register"]


async def keep(user: UUID, answers: dict[str, str], prefill: dict[str, str] | None = None) -> None:
    """The person has given these answers before."""
    await DB.rows(
        "INSERT INTO draft (user_id, answers, prefill, version, started_at, updated_at)"
        " VALUES ($1, $2, $3, 7, $4, $4) ON CONFLICT (user_id) DO UPDATE SET"
        " answers = EXCLUDED.answers, prefill = EXCLUDED.prefill",
        user,
        json.dumps(answers),
        json.dumps(prefill or {}),
        MAY,
    )


async def draft_of(user: UUID) -> dict[str, str]:
    """The answers that are kept for a person."""
    row = await DB.row("SELECT answers FROM draft WHERE user_id = $1", user)
    return json.loads(row["answers"]) if row else {}


async def register(user: UUID, **columns: Any) -> UUID:
    """A registration that a person made before; for headship with Teach First unless told."""
    usual = {
        "submitted_at": MAY,
        "course": "npq-headship",
        "provider": "teach_first",
        "course_start_before": date(2024, 11, 1),
        "trn": "1234567",
        "trn_verified": True,
        "work_in_england": True,
        "return_to_teaching_adviser": False,
        "work_setting": "a_school",
        "funding_code": "funded",
        "funding_result": "funded",
        "rule_set": "2024-07",
        "answers": json.dumps(HEADSHIP_ANSWERS),
        "workplace_name": "Hillside School",
        "workplace_address": "1 Mill Lane, Manchester",
    }
    row = {"user_id": user, **usual, **columns}
    names, marks = ", ".join(row), ", ".join(f"${n + 1}" for n in range(len(row)))
    made = await DB.row(
        f"INSERT INTO registration ({names}) VALUES ({marks}) RETURNING id", *row.values()
    )
    return made["id"]
