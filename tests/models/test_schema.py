"""Models and migrations tell the same story; migrations run from nothing, once, whoever asks."""

import asyncio
import os
import sys

import asyncpg
import pytest
from piccolo.columns import Column, ForeignKey

from models.engine import Engine
from models.migrate import pending
from models.piccolo_app import TABLES
from tests.conftest import POSTGRES

NAMES = {
    "VARCHAR": "character varying",
    "TIMESTAMPTZ": "timestamp with time zone",
    "BIGSERIAL": "bigint",
}
COLUMNS = """
SELECT c.relname AS "table", a.attname AS name, a.attnotnull AS needed,
  format_type(a.atttypid, a.atttypmod) AS type,
  EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum) AS indexed
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
  AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> 'migration'
"""
"""What the migrations made; columns that PostgreSQL works out from others belong to no model."""
MIGRATE = "import asyncio; from models.migrate import migrate; print(len(asyncio.run(migrate())))"


async def stored(database: Engine) -> dict[str, dict[str, asyncpg.Record]]:
    """Every column that the database has, by table and name."""
    found: dict[str, dict[str, asyncpg.Record]] = {}
    for row in await database.rows(COLUMNS):
        found.setdefault(row["table"], {})[row["name"]] = row
    return found


def columns(table) -> list[Column]:
    """The columns of a model."""
    return table._meta.columns


def type_of(column: Column) -> str:
    """The type of a column as PostgreSQL writes it; that of its target for a reference."""
    if isinstance(column, ForeignKey):
        target = column._foreign_key_meta.resolved_references._meta.primary_key
        return type_of(target)
    kind, bracket, size = column.column_type.partition("(")
    return NAMES.get(kind, kind.lower()) + bracket + size


async def test_every_table_has_a_model_and_every_model_a_table(database):
    assert set(await stored(database)) == {table._meta.tablename for table in TABLES}


@pytest.mark.parametrize("table", TABLES, ids=[table.__name__ for table in TABLES])
async def test_a_model_has_the_columns_that_its_table_has(database, table):
    found = (await stored(database))[table._meta.tablename]
    assert {
        column._meta.db_column_name: (type_of(column), not column._meta.null)
        for column in columns(table)
    } == {name: (row["type"], row["needed"]) for name, row in found.items()}


@pytest.mark.parametrize("table", TABLES, ids=[table.__name__ for table in TABLES])
async def test_every_reference_is_indexed(database, table):
    found = (await stored(database))[table._meta.tablename]
    references = [c._meta.db_column_name for c in columns(table) if isinstance(c, ForeignKey)]
    assert [name for name in references if not found[name]["indexed"]] == []


async def test_every_table_has_a_primary_key_and_tells_when_its_rows_were_made(database):
    found = await stored(database)
    assert [name for name, columns in found.items() if "created_at" not in columns] == []
    keyed = await database.rows(
        "SELECT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'p'"
    )
    assert set(found) - {row["name"] for row in keyed} == set()


async def test_every_constraint_and_index_is_named_after_its_table(database):
    rows = await database.rows(
        "SELECT conname AS name, conrelid::regclass::text AS owner FROM pg_constraint"
        " WHERE conrelid <> 0 AND connamespace = 'public'::regnamespace"
    )
    assert [row["name"] for row in rows if not row["name"].startswith(row["owner"])] == []


async def test_nothing_is_pending_after_migrating(database):
    assert await pending() == []


async def test_migrations_run_from_nothing_once_however_many_release_jobs_start(database):
    await database.rows("CREATE DATABASE fresh")
    environment = {**os.environ, "DATABASE_URL": POSTGRES.url("fresh")}
    try:
        jobs = [release_job(environment) for _ in range(3)]
        ran = sorted(await asyncio.gather(*jobs))
    finally:
        await database.rows("DROP DATABASE fresh WITH (FORCE)")
    assert ran[:2] == [0, 0]
    assert ran[2] > 0


async def release_job(environment: dict[str, str]) -> int:
    """A release process; how many migrations it ran."""
    job = await asyncio.create_subprocess_exec(
        sys.executable, "-c", MIGRATE, env=environment, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await job.communicate()
    assert job.returncode == 0
    return int(said)
