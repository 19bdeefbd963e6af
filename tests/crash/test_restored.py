"""A backup that is restored: nothing is missing, and the service starts on it."""

import os
import subprocess

import asyncpg
import httpx
import pytest
from ground.postgres import Postgres, program

from tests.crash.web_process import BIN, ROOT, Web

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"


async def make(postgres: Postgres, name: str) -> str:
    """An empty database; its address."""
    connection = await asyncpg.connect(dsn=postgres.url())
    await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return postgres.url(name)


async def counts(address: str) -> dict[str, int]:
    """The number of rows of every table."""
    connection = await asyncpg.connect(dsn=address)
    names = [row["tablename"] for row in await connection.fetch(TABLES)]
    found = {name: await connection.fetchval(f'SELECT count(*) FROM "{name}"') for name in names}
    await connection.close()
    return found


def run(command: str, *arguments: str, address: str) -> None:
    """Run a command that must end well."""
    environ = os.environ | {"DATABASE_URL": address}
    done = subprocess.run(
        [command, *arguments], cwd=ROOT, env=environ, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
async def kept(postgres, folder):
    """The address of a database with the demo data, and the file of its backup."""
    address, file = await make(postgres, "kept"), str(folder / "kept.dump")
    for command in ("migrate", "seed-demo"):
        run(str(BIN / "npq"), command, address=address)
    arguments = ("--format=custom", "--no-owner", f"--file={file}", f"--dbname={address}")
    run(program("pg_dump"), *arguments, address=address)
    return address, file


async def test_the_service_starts_on_a_restored_backup(kept, postgres, folder, redis_url):
    address, file = kept
    restored = await make(postgres, "restored")
    arguments = ("--no-owner", "--exit-on-error", "--single-transaction", file)
    run(program("pg_restore"), f"--dbname={restored}", *arguments, address=restored)
    found = await counts(restored)
    assert found == await counts(address)
    assert found["workplace"] > 100
    run(str(BIN / "npq"), "migrate", address=restored)
    web = Web(folder, DATABASE_URL=restored).start()
    try:
        async with httpx.AsyncClient(base_url=web.url) as browser:
            assert (await browser.get("/health/ready")).status_code == 200
            assert "Start now" in (await browser.get("/")).text
    finally:
        web.stop()
