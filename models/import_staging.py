"""What an import does inside its one transaction: the lock, its temporary tables, its statements.

Rows are copied to a temporary table, compared there with what is in force, and only then applied,
so that nothing anybody reads changes before the commit.
"""

from collections.abc import Sequence
from typing import Any, cast

import asyncpg

from models.engine import DB

PATIENCE = 120  # seconds for one statement: comparing and storing 150,000 rows takes a while
LOCK = 7_203_512  # any number of our own, beside a number for the kind
_TABLES = f"""
SET LOCAL statement_timeout = '{PATIENCE}s';
CREATE TEMP TABLE difference (
  effect text NOT NULL, identifier_type text, identifier text NOT NULL, name text,
  columns text[] NOT NULL DEFAULT '{{}}', workplace uuid
) ON COMMIT DROP;
"""

_FIRST = """
SELECT effect, identifier_type, identifier, name, columns FROM (
  SELECT *, row_number() OVER (PARTITION BY effect ORDER BY identifier_type, identifier) AS n
  FROM difference
) numbered WHERE n <= $1 ORDER BY effect, n
"""


async def take_turn(kind: str) -> bool:
    """Lock a kind until the transaction ends; False when another import of it is under way."""
    rows = await run("SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS mine", LOCK, kind)
    return bool(rows[0]["mine"])


async def make_tables(staged: str) -> None:
    """Make the temporary tables; `staged` is the definition of the one that rows go to."""
    await DB.script(f"{_TABLES} CREATE TEMP TABLE staged {staged};")


async def copy(columns: Sequence[str], records: Sequence[Sequence[object]]) -> None:
    """Add rows to the staged ones."""
    await _connection().copy_records_to_table("staged", records=records, columns=columns)


async def finish_copying() -> None:
    """Index and measure the staged rows: without, joins would be planned as for an empty table."""
    await run("CREATE INDEX ON staged (identifier)")
    await run("ANALYZE staged")


async def run(sql: str, *values: object) -> Sequence[asyncpg.Record]:
    """The rows of a statement that may take as long as an import takes."""
    rows = await _connection().fetch(sql, *values, timeout=PATIENCE)
    return cast("Sequence[asyncpg.Record]", rows)


async def count_differences() -> dict[str, int]:
    """How many entries or records each effect would touch."""
    rows = await run("SELECT effect, count(*) AS touched FROM difference GROUP BY effect")
    return {row["effect"]: row["touched"] for row in rows}


async def first_differences(most: int) -> Sequence[asyncpg.Record]:
    """The first entries or records that each effect would touch."""
    return await run(_FIRST, most)


def _connection() -> Any:
    transaction = DB.current_transaction.get()
    if transaction is None:
        raise RuntimeError("an import needs a transaction")
    return transaction.connection
