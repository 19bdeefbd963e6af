"""The statements of importing workplaces; all inside the import's one transaction."""

from collections.abc import Sequence

import asyncpg

from models.import_staging import finish_copying, make_tables, run
from models.workplace import Workplace

_KEY = {"id", "kind", "created_at"}
# Every column that a file fills, the search columns with them.
COLUMNS = tuple(
    column._meta.db_column_name
    for column in Workplace.all_columns()
    if column._meta.db_column_name not in _KEY
)
_CONTENT = tuple(name for name in COLUMNS if name != "identifier")


def _of(alias: str, names: Sequence[str] = _CONTENT) -> str:
    return ", ".join(f"{alias}.{name}" for name in names)


_STAGED = f"""ON COMMIT DROP AS
SELECT 0 AS row, {_of("w", COLUMNS)} FROM workplace w WITH NO DATA"""

# Of rows with the same identifier the first counts.
_REPEATED = """
DELETE FROM staged s USING (
  SELECT identifier, min(row) AS first FROM staged GROUP BY identifier HAVING count(*) > 1
) r
WHERE s.identifier = r.identifier AND s.row > r.first
RETURNING s.row, s.identifier, r.first
"""

_CHANGED = ", ".join(
    f"CASE WHEN w.{name} IS DISTINCT FROM s.{name} THEN '{name}' END" for name in _CONTENT
)
_COMPARE = f"""
INSERT INTO difference (workplace, effect, identifier, name, columns)
SELECT w.id, CASE WHEN w.id IS NULL THEN 'added' WHEN w.choosable AND NOT s.choosable THEN 'removed'
    ELSE 'changed' END,
  s.identifier, s.name,
  CASE WHEN w.id IS NULL THEN '{{}}' ELSE array_remove(ARRAY[{_CHANGED}], NULL) END
FROM staged s LEFT JOIN workplace w ON w.kind = $1 AND w.identifier = s.identifier
WHERE w.id IS NULL OR ({_of("w")}) IS DISTINCT FROM ({_of("s")})
UNION ALL
SELECT w.id, 'removed', w.identifier, w.name, '{{choosable}}'
FROM workplace w
WHERE w.kind = $1 AND w.choosable
  AND NOT EXISTS (SELECT FROM staged s WHERE s.identifier = w.identifier)
"""
_COUNTS = """
SELECT (SELECT count(*) FROM workplace WHERE kind = $1 AND choosable) AS present,
  (SELECT count(*) FROM staged WHERE choosable) AS coming,
  (SELECT count(*) FROM staged s
   WHERE NOT EXISTS (SELECT FROM difference d WHERE d.identifier = s.identifier)) AS unchanged
"""

_ADD = f"""
INSERT INTO workplace (kind, {", ".join(COLUMNS)})
SELECT $1::varchar, {_of("s", COLUMNS)}
FROM staged s JOIN difference d ON d.identifier = s.identifier AND d.effect = 'added'
"""
_CHANGE = f"""
UPDATE workplace w SET ({", ".join(_CONTENT)}) = ROW({_of("s")})
FROM difference d JOIN staged s ON s.identifier = d.identifier
WHERE w.id = d.workplace
"""
_CLOSE = """
UPDATE workplace w SET choosable = false, published_status = 'Not in the latest file'
FROM difference d
WHERE d.effect = 'removed' AND w.id = d.workplace AND w.choosable
"""


async def make_workplace_tables() -> None:
    """Make the temporary tables that workplaces are compared in."""
    await make_tables(_STAGED)


async def drop_repeated() -> Sequence[asyncpg.Record]:
    """Take out staged rows whose identifier an earlier row has: row, identifier, earlier row."""
    await finish_copying()
    return await run(_REPEATED)


async def compare_workplaces(kind: str) -> asyncpg.Record:
    """Work out the differences; how many records are choosable, would be, and stay as they are."""
    await run(_COMPARE, kind)
    await run("ANALYZE difference")
    (counts,) = await run(_COUNTS, kind)
    return counts


async def apply_workplaces(kind: str) -> None:
    """Add, change and close the workplaces that differ; the others stay untouched."""
    await run(_CHANGE)
    await run(_CLOSE)
    await run(_ADD, kind)
    await run("ANALYZE workplace")  # or the first searches would be planned for what was there
