"""One registration with everything that the console shows of it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import asyncpg

from models.engine import DB

_DETAIL = """
SELECT r.*, u.name AS person_name, u.email AS person_email, u.trn AS person_trn,
  u.trn_status AS person_trn_status, w.name AS name_now, w.identifier AS identifier_now,
  w.kind AS workplace_kind
FROM registration r
  JOIN app_user u ON u.id = r.user_id
  LEFT JOIN workplace w ON w.id = r.workplace
WHERE r.id = $1
"""
# Each month is one step into the index, however many registrations have it.
_MONTHS = """
WITH RECURSIVE month (day) AS (
  SELECT max(course_start_before) FROM registration
  UNION ALL
  SELECT (SELECT max(r.course_start_before) FROM registration r
    WHERE r.course_start_before < month.day)
  FROM month WHERE month.day IS NOT NULL
)
SELECT day FROM month WHERE day IS NOT NULL
"""
_OF_PERSON = """
SELECT r.id, r.submitted_at, r.course, r.provider, r.provider_status, r.expired_at,
  r.late_permission, coalesce(r.funding_decision, r.funding_result) AS funding
FROM registration r WHERE r.user_id = $1 ORDER BY r.submitted_at DESC, r.id
"""


async def detail(registration: UUID) -> asyncpg.Record | None:
    """A registration with its person and what its workplace is called now."""
    return await DB.row(_DETAIL, registration)


async def months() -> list[date]:
    """Every course start month of registrations, the latest first."""
    return [row["day"] for row in await DB.rows(_MONTHS)]


async def of_person(user_id: UUID) -> Sequence[asyncpg.Record]:
    """The registrations of a person as a table shows them, newest first."""
    return await DB.rows(_OF_PERSON, user_id)
