"""PostgreSQL and Redis stopped and started while people register: asked to try again, no more."""

import asyncio

import asyncpg
import httpx
import pytest

from app.settings import settings
from tests.conftest import POSTGRES, REDIS
from tests.crash.crowd import Crowd
from tests.crash.waiting import until

PEOPLE = 40
STORED = """
SELECT r.user_id, r.id::text AS id, count(e.id) AS emails
FROM registration r LEFT JOIN outbox_email e ON e.registration = r.id
GROUP BY r.id
"""


@pytest.fixture
async def ready(web):
    """Asks the process whether it may be sent people; a question for each answer."""
    async with httpx.AsyncClient(base_url=web.url, timeout=60) as balancer:

        def answers(status):
            async def answered():
                return (await balancer.get("/health/ready")).status_code == status

            return answered

        yield answers


async def outage(server, crowd, ready):
    """Stop a server, see that people are told and readiness is red, and start it again."""
    await until(crowd.seen(303, 6), "nobody registered")
    told = crowd.seen(503, 8)
    server.stop()
    try:
        await until(told, "nobody was told to try again")
        await until(ready(503), "readiness stayed green")
    finally:
        server.start()
    await until(ready(200), "readiness stayed red")


async def asked(sql):
    """Rows, by a connection that knows nothing of the outages."""
    connection = await asyncpg.connect(dsn=settings().database_url)
    try:
        return await connection.fetch(sql)
    finally:
        await connection.close()


async def test_whoever_was_told_is_registered_once_and_nobody_is_lost(web, ready):
    crowd = await Crowd(web.url).come(PEOPLE)
    registering = asyncio.create_task(crowd.register())
    for server in (POSTGRES, REDIS):
        await outage(server, crowd, ready)
    await registering
    rows = await asked(STORED)
    assert {row["user_id"]: row["id"] for row in rows} == crowd.told
    assert (len(rows), {row["emails"] for row in rows}) == (PEOPLE, {1})
    assert crowd.strange == []
    assert web.alive
