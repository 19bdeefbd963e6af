"""Many receipts at once wait for each other, and never keep people waiting as well."""

import asyncio

import asyncpg
import pytest

from app.clock import now
from app.services.delivery import receive
from app.settings import settings
from models.engine import DB
from tests.crash.waiting import until
from tests.workers.sending import send_due
from tests.workers.stand_ins import Kept, promised

MANY = 3 * settings().database_pool_size
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"


@pytest.fixture
async def elsewhere(database):
    """A connection beside the pool."""
    connection = await asyncpg.connect(dsn=settings().database_url)
    yield connection
    await connection.close()


async def test_receipts_that_wait_leave_connections_to_people(elsewhere):
    async def waiting():
        return await elsewhere.fetchval(WAITING)

    references = await promised(MANY)
    await send_due(Kept())
    async with elsewhere.transaction():
        await elsewhere.execute("LOCK TABLE email_event IN EXCLUSIVE MODE")
        told = [asyncio.create_task(receive(one, "delivered", now())) for one in references]
        await until(waiting, "no receipt waits")
        async with asyncio.timeout(60):
            assert await DB.row("SELECT 1") is not None
    assert await asyncio.gather(*told) == [True] * MANY
