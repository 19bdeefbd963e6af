"""What the console shows of imports: one of them, its differences, and how every kind stands."""

from collections.abc import Sequence
from uuid import UUID

import asyncpg

from models.engine import DB

_ONE = """
SELECT r.*, l.id AS version_id, l.version, COALESCE(l.in_force, false) AS in_force,
  l.in_force_since,
  (SELECT sum(length(f.content)) FROM import_file f WHERE f.import_run = r.id) AS size
FROM import_run r LEFT JOIN eligibility_list l ON l.import_run = r.id
WHERE r.id = $1 AND r.kind = $2
"""
_CHANGES = """
SELECT effect, identifier_type, identifier, name, columns FROM (
  SELECT c.*, row_number() OVER (PARTITION BY effect ORDER BY identifier_type, identifier) AS n
  FROM import_change c WHERE import_run = $1
) numbered WHERE n <= $2 ORDER BY effect, n
"""
_STANDING = """
WITH last_run AS (
  SELECT DISTINCT ON (kind) kind, id, state, at, refusal, file_name, nightly_on
  FROM import_run ORDER BY kind, at DESC, created_at DESC
), last_applied AS (
  SELECT DISTINCT ON (kind) kind, at, actor_label, count(*) OVER (PARTITION BY kind) AS imports
  FROM import_run WHERE state = 'applied' ORDER BY kind, at DESC, created_at DESC
), workplaces AS (
  SELECT kind, count(*) FILTER (WHERE choosable) AS choosable FROM workplace GROUP BY kind
)
SELECT asked.kind, COALESCE(l.entries, w.choosable, 0) AS rows,
  COALESCE(l.version, a.imports) AS version,
  COALESCE(l.in_force_since, l.created_at, a.at) AS since,
  COALESCE(l.in_force_by, a.actor_label) AS by,
  r.id AS run, r.state, r.at, r.refusal, r.file_name, r.nightly_on
FROM unnest($1::text[], $2::boolean[]) WITH ORDINALITY AS asked (kind, listed, place)
LEFT JOIN eligibility_list l ON l.kind = asked.kind AND l.in_force
LEFT JOIN workplaces w ON w.kind = asked.kind AND NOT asked.listed
LEFT JOIN last_applied a ON a.kind = asked.kind AND NOT asked.listed
LEFT JOIN last_run r ON r.kind = asked.kind
ORDER BY asked.place
"""


async def one(run: UUID, kind: str) -> asyncpg.Record | None:
    """An import of this kind with the version that it made, or None."""
    return await DB.row(_ONE, run, kind)


async def changes(run: UUID, most: int) -> Sequence[asyncpg.Record]:
    """The first differences of each effect that an import would make, or made."""
    return await DB.rows(_CHANGES, run, most)


async def standing(kinds: Sequence[tuple[str, bool]]) -> Sequence[asyncpg.Record]:
    """What is in force of each kind (True for lists), and its last import."""
    names, lists = zip(*kinds, strict=True)
    return await DB.rows(_STANDING, list(names), list(lists))
