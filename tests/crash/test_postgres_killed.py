import json
import os
import subprocess
import sys

import asyncpg
import pytest
from ground.postgres import Postgres

from app.clock import now
from app.services.outbox import LEASE
from tests.crash.waiting import until
from tests.crash.worker_process import ROOT
from tests.emails.samples import SAMPLES

MIGRATE = "import asyncio; from models.migrate import migrate; asyncio.run(migrate())"
THIS_MANY = 300
PROMISE = """
INSERT INTO outbox_email (template, recipient, values, dedupe_key, due_at)
SELECT 'registration-submitted', 'robin@example.com', $1, n, now() FROM generate_series(1, $2) AS n
"""
COPIES = "SELECT count(*) AS sent, count(DISTINCT reference) AS emails FROM mailbox_message"
LEASES_RUN_OUT = "UPDATE outbox_email SET lease_until = 'epoch' WHERE lease_until < $1"
# What only time would do: the pause after an answer that the lost server could not keep is over.
HURRY = "UPDATE outbox_email SET due_at = now() WHERE state IN ('waiting', 'unknown')"
OPEN = "SELECT count(*) FROM outbox_email WHERE state <> 'sent'"


class OwnPostgres(Postgres):
    """A server that a test may end, with our schema and one connection for each question."""

    async def ask(self, sql, *values):
        connection = await asyncpg.connect(dsn=self.url())
        rows = await connection.fetch(sql, *values)
        await connection.close()
        return rows


@pytest.fixture
def own_postgres(folder):
    server = OwnPostgres(folder / "own-pg").start()
    environ = {**os.environ, "DATABASE_URL": server.url()}
    subprocess.run([sys.executable, "-c", MIGRATE], env=environ, cwd=ROOT, check=True)
    yield server
    server.stop()


async def test_a_postgres_that_is_killed_takes_no_email_with_it_and_doubles_none(
    hire, own_postgres
):
    async def under_way():
        return (await own_postgres.ask(COPIES))[0]["sent"] > THIS_MANY // 5

    async def all_sent():
        await own_postgres.ask(HURRY)
        return (await own_postgres.ask(OPEN))[0]["count"] == 0

    await own_postgres.ask(PROMISE, json.dumps(SAMPLES["registration-submitted"]), THIS_MANY)
    worker = hire(DATABASE_URL=own_postgres.url())
    await until(under_way, "no email was sent")
    own_postgres.kill()
    claimed_before = now() + LEASE
    own_postgres.start()
    await own_postgres.ask(LEASES_RUN_OUT, claimed_before)
    await until(all_sent, "not every email was sent after the restart")
    assert tuple((await own_postgres.ask(COPIES))[0]) == (THIS_MANY, THIS_MANY)
    assert worker.alive
