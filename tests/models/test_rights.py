"""Web and worker may use a role of the database that can change rows and nothing else."""

import os
import re
import subprocess
import sys

import asyncpg
import pytest
from ground.venv import ROOT

from app.settings import settings
from models import sql_migration
from models.engine import DB

GRANTS = re.search(r"```sql\n(.*?)```", (ROOT / "docs/operations.md").read_text(), re.S)
START = "import asyncio; from models.starting import open_database; asyncio.run(open_database())"
TAKE_AWAY = "DROP OWNED BY npq_app; DROP ROLE npq_app"


@pytest.fixture
async def address(database):
    """The address of the database for the role that the operations page makes."""
    await DB.script(GRANTS[1])
    yield settings().database_url.replace("postgres@", "npq_app@")
    await DB.script(TAKE_AWAY)


def test_a_process_starts_with_the_rights_that_the_operations_page_gives(address):
    environ = os.environ | {"DATABASE_URL": address}
    done = subprocess.run(
        [sys.executable, "-c", START], cwd=ROOT, env=environ, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [
        ("SELECT count(*) FROM app_user", True),
        ("UPDATE service_state SET created_at = created_at", True),
        ("TRUNCATE audit_event", False),
        ("ALTER TABLE audit_event DISABLE TRIGGER ALL", False),
        ("CREATE TABLE mine (a int)", False),
    ],
)
async def test_it_may_change_rows_and_nothing_else(address, statement, allowed):
    connection = await asyncpg.connect(dsn=address)
    try:
        await connection.execute(statement)
        assert allowed
    except asyncpg.InsufficientPrivilegeError:
        assert not allowed
    finally:
        await connection.close()


async def test_a_migration_that_must_wait_for_a_table_soon_gives_up(database, monkeypatch):
    assert "lock_timeout = '5s'" in sql_migration.LIMITS
    monkeypatch.setattr(sql_migration, "LIMITS", sql_migration.LIMITS.replace("'5s'", "'50ms'"))
    manager = await sql_migration.forwards_from("0034_workplace_status")()
    reader = await asyncpg.connect(dsn=settings().database_url)
    try:
        await reader.execute("BEGIN; LOCK TABLE workplace IN ACCESS SHARE MODE")
        with pytest.raises(asyncpg.LockNotAvailableError):
            await manager.run()
    finally:
        await reader.close()
