"""The statements of importing an eligibility list; all inside the import's one transaction."""

from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB
from models.import_staging import finish_copying, make_tables, run

COLUMNS = ("row", "identifier_type", "identifier", "name", "place")

_STAGED = """(
  row integer NOT NULL, identifier_type text NOT NULL, identifier text NOT NULL, name text,
  place text
) ON COMMIT DROP"""

_COMPARE = """
WITH present AS (
  SELECT e.identifier_type, e.identifier, e.name
  FROM eligibility_list l JOIN eligibility_entry e ON e.list = l.id
  WHERE l.kind = $1 AND l.in_force
), coming AS (
  SELECT DISTINCT ON (identifier_type, identifier) identifier_type, identifier, name
  FROM staged ORDER BY identifier_type, identifier, row
)
INSERT INTO difference (effect, identifier_type, identifier, name)
SELECT CASE WHEN p.identifier IS NULL THEN 'added' ELSE 'removed' END, identifier_type, identifier,
  COALESCE(c.name, p.name)
FROM coming c FULL JOIN present p USING (identifier_type, identifier)
WHERE p.identifier IS NULL OR c.identifier IS NULL
"""

_COUNTS = """
SELECT (SELECT count(DISTINCT (identifier_type, identifier)) FROM staged) AS coming,
  (SELECT count(*) FROM eligibility_list l JOIN eligibility_entry e ON e.list = l.id
   WHERE l.kind = $1 AND l.in_force) AS present
"""

_NEW_VERSION = """
INSERT INTO eligibility_list (kind, version, file_name, sha256, import_run, entries)
SELECT $1::varchar, COALESCE(max(version), 0) + 1, $2, $3, $4, $5
FROM eligibility_list WHERE kind = $1::varchar
RETURNING id
"""
_ENTRIES = """
INSERT INTO eligibility_entry (list, identifier_type, identifier, name, place)
SELECT DISTINCT ON (identifier_type, identifier) $1::uuid, identifier_type, identifier, name, place
FROM staged ORDER BY identifier_type, identifier, row
"""
_END = """
UPDATE eligibility_list SET in_force = false WHERE kind = $1 AND in_force RETURNING version, entries
"""
_BEGIN = """
UPDATE eligibility_list SET in_force = true, in_force_since = $2, in_force_by = $3 WHERE id = $1
RETURNING version, entries
"""
_VERSION = """
SELECT id, kind, version, sha256, in_force, file_name FROM eligibility_list WHERE id = $1
"""
_STAGE_VERSION = """
INSERT INTO staged (row, identifier_type, identifier, name, place)
SELECT 0, identifier_type, identifier, name, place FROM eligibility_entry WHERE list = $1
"""


async def make_list_tables() -> None:
    """Make the temporary tables that a list is compared in."""
    await make_tables(_STAGED)


async def compare_list(kind: str) -> tuple[int, int]:
    """Work out the differences; how many entries are in force, and how many would be."""
    await finish_copying()
    await run(_COMPARE, kind)
    (counts,) = await run(_COUNTS, kind)
    return counts["present"], counts["coming"]


async def add_version(kind: str, name: str, sha256: str, import_run: UUID, entries: int) -> UUID:
    """Keep the staged entries as the next version of a kind, not yet in force."""
    (row,) = await run(_NEW_VERSION, kind, name, sha256, import_run, entries)
    await run(_ENTRIES, row["id"])
    return UUID(str(row["id"]))


async def put_in_force(
    kind: str, version: UUID, now: datetime, by: str
) -> tuple[asyncpg.Record | None, asyncpg.Record]:
    """End the version in force and begin this one; version and entries of both."""
    ended = await DB.row(_END, kind)
    begun = await DB.row(_BEGIN, version, now, by)
    assert begun is not None  # the caller has just read or made it
    return ended, begun


async def version_of(version: UUID) -> asyncpg.Record | None:
    """One version of a list, or None."""
    return await DB.row(_VERSION, version)


async def stage_version(version: UUID) -> None:
    """Stage the entries of an earlier version, to compare them with those in force."""
    await run(_STAGE_VERSION, version)
