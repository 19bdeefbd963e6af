"""The allowance that all workers share, over minutes that are simulated."""

from datetime import UTC, datetime, timedelta

import pytest
from redis import asyncio as aioredis

from tests.notify.limits import Minute
from workers.allowance import KEY, Shared

PER_MINUTE = 3000
BEGAN = datetime(2026, 11, 22, 12, tzinfo=UTC)
WORKERS = 3


@pytest.fixture
async def workers(redis_url):
    """Workers of the same allowance, each with a connection of its own."""
    clients = [aioredis.Redis.from_url(redis_url) for _ in range(WORKERS)]
    yield [Shared(client, PER_MINUTE) for client in clients]
    for client in clients:
        await client.aclose()


def moments(minutes, step_ms=20):
    """Every so many milliseconds of so many minutes."""
    for n in range(minutes * 60_000 // step_ms):
        yield BEGAN + timedelta(milliseconds=n * step_ms)


async def test_in_five_minutes_three_workers_use_all_of_it_and_are_never_refused(workers):
    limit, granted, refused = Minute(PER_MINUTE), 0, 0
    for n, moment in enumerate(moments(5)):
        grant = await workers[n % WORKERS].take(64, moment)
        for m in range(grant.emails):
            # The way to Notify takes some of them longer than others.
            refused += not limit.allows(moment.timestamp() + (m % 5) * 0.02)
        granted += grant.emails
    assert refused == 0
    assert 0.99 * 5 * PER_MINUTE < granted <= 5 * PER_MINUTE


async def test_after_a_quiet_time_no_minute_is_exceeded_either(workers):
    limit = Minute(PER_MINUTE)
    for moment in moments(1):
        later = moment + timedelta(hours=1)
        grant = await workers[0].take(64, later)
        assert all(limit.allows(later.timestamp()) for _ in range(grant.emails))


async def test_campaigns_take_eighty_in_a_hundred_at_most(workers):
    emails = campaigns = 0
    for n, moment in enumerate(moments(1)):
        worker = workers[n % WORKERS]
        grant = await worker.take(64, moment)
        await worker.give_back(grant.emails - grant.campaigns, 0)
        emails, campaigns = emails + grant.emails, campaigns + grant.campaigns
    assert 0.75 * PER_MINUTE < campaigns <= 0.8 * PER_MINUTE
    assert emails > campaigns


async def test_something_is_always_left_for_a_sign_in_code_while_a_campaign_runs(workers):
    waits = 0.0
    for n, moment in enumerate(moments(1)):
        campaign, code = workers[n % 2], workers[2]
        grant = await campaign.take(64, moment)
        await campaign.give_back(grant.emails - grant.campaigns, 0)
        if n % 50 == 49:
            grant = await code.take(1, moment)
            waits = max(waits, grant.wait)
    assert waits < 0.2


async def test_what_is_given_back_can_be_granted_again(workers):
    first = await workers[0].take(64, BEGAN)
    assert (await workers[1].take(64, BEGAN)).emails == 0
    await workers[0].give_back(first.emails, first.campaigns)
    assert await workers[1].take(64, BEGAN) == first


async def test_a_redis_that_was_wiped_grants_no_more_than_a_few_at_once(workers, redis_url):
    first = await workers[0].take(64, BEGAN)
    async with aioredis.Redis.from_url(redis_url) as client:
        await client.delete(KEY)
    await workers[0].give_back(3, 3)
    assert await workers[0].take(64, BEGAN) == first
    assert first.emails <= PER_MINUTE // 60


@pytest.mark.parametrize("per_minute", [1, 7, 60, 1000, 100_000])
async def test_any_allowance_is_kept(redis_url, per_minute):
    async with aioredis.Redis.from_url(redis_url) as client:
        worker, granted = Shared(client, per_minute), 0
        for moment in moments(2, step_ms=100):
            granted += (await worker.take(100_000, moment)).emails
    assert per_minute * 0.9 <= granted <= 2 * per_minute + per_minute // 100
