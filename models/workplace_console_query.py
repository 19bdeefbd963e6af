"""What the console shows of one workplace, and what its list can be narrowed down by."""

from collections.abc import Sequence
from uuid import UUID

import asyncpg

from models.engine import DB

_ONE = """
SELECT w.*, (SELECT count(*) FROM registration r WHERE r.workplace = w.id) AS registrations
FROM workplace w WHERE w.id = $1
"""
_LISTS = """
SELECT DISTINCT l.kind, l.version, l.in_force_since
FROM workplace w JOIN eligibility_entry e ON (
  (e.identifier_type = 'urn' AND w.kind = 'school' AND e.identifier = w.identifier)
  OR (e.identifier_type = 'ukprn' AND e.identifier = w.ukprn)
  OR (e.identifier_type = 'ofsted_urn' AND w.kind = 'childcare_provider'
      AND e.identifier = w.identifier)
) JOIN eligibility_list l ON l.id = e.list AND l.in_force
WHERE w.id = $1 ORDER BY l.kind
"""
_ORIGIN = """
SELECT r.id, r.file_name, r.at, c.effect
FROM workplace w JOIN import_change c ON c.identifier = w.identifier
JOIN import_run r ON r.id = c.import_run AND r.kind = w.kind AND r.state = 'applied'
WHERE w.id = $1 ORDER BY r.at DESC, r.created_at DESC
"""
# Each value once, through its index: as many steps as there are values, however many workplaces.
_VALUES = """
WITH RECURSIVE value AS (
  (SELECT {column} AS v FROM workplace WHERE {column} IS NOT NULL ORDER BY 1 LIMIT 1)
  UNION ALL
  SELECT (SELECT {column} FROM workplace WHERE {column} > value.v ORDER BY 1 LIMIT 1)
  FROM value WHERE value.v IS NOT NULL
) SELECT v FROM value WHERE v IS NOT NULL
"""


async def one(workplace: UUID) -> asyncpg.Record | None:
    """Every column of a workplace, and how many registrations name it."""
    return await DB.row(_ONE, workplace)


async def lists_with(workplace: UUID) -> Sequence[asyncpg.Record]:
    """Kind, version and beginning of each list in force that names a workplace."""
    return await DB.rows(_LISTS, workplace)


async def imports_of(workplace: UUID) -> Sequence[asyncpg.Record]:
    """Id, file, time and effect of each import that touched a workplace, newest first."""
    return await DB.rows(_ORIGIN, workplace)


async def regions() -> list[str]:
    """Every region that a workplace is in."""
    return [row["v"] for row in await DB.rows(_VALUES.format(column="region"))]


async def authorities() -> list[str]:
    """Every local authority that a workplace is in."""
    return [row["v"] for row in await DB.rows(_VALUES.format(column="authority"))]
