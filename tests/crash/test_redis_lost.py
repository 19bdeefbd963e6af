import pytest
from ground.redis import Redis
from redis import asyncio as aioredis

from tests.crash.outcomes import until_sent
from tests.crash.waiting import until
from tests.workers.stand_ins import promised


@pytest.fixture
def own_redis(folder):
    """A Redis that a test may end."""
    redis = Redis(folder / "own-redis").start()
    yield redis
    redis.stop()


async def until_at_work(redis):
    """Wait until a worker has said at this Redis that it is well."""

    async def well():
        async with aioredis.Redis.from_url(redis.url) as client:
            return await client.exists("arq:queue:health-check")

    await until(well, "no worker came to this Redis")


async def test_emails_that_no_bell_announces_are_found_by_the_sweep(hire, redis_url):
    await promised()
    hire()
    await until_sent(1)
    async with aioredis.Redis.from_url(redis_url) as client:
        await client.flushall()
    await promised(3)
    await until_sent(4)


async def test_a_worker_outlives_a_redis_that_is_killed_and_comes_back(hire, own_redis):
    worker = hire(REDIS_URL=own_redis.url)
    await until_at_work(own_redis)
    own_redis.kill()
    await promised(3)
    own_redis.start()
    await until_sent(3)
    assert worker.alive
