import pytest
from redis.asyncio import Redis
from structlog.testing import capture_logs

from app import bell
from models.engine import DB

QUEUE = "arq:queue"


@pytest.fixture
async def redis(redis_url):
    """The Redis of the tests, emptied, with the bell's line newly opened."""
    await bell.hang_up()
    async with Redis.from_url(redis_url) as client:
        await client.flushdb()
        yield client
    await bell.hang_up()


class Nobody:
    """A line that nobody answers."""

    async def enqueue_job(self, job):
        raise ConnectionRefusedError


async def test_a_ring_announces_the_job_by_its_name_alone(redis):
    await bell.ring(bell.SEND_EMAILS)
    (job,) = [await redis.get(key) for key in await redis.keys("arq:job:*")]
    read = bell.from_json(job)
    assert (read["f"], read["a"], read["k"]) == ("send_emails", [], {})


async def test_every_ring_is_a_job_of_its_own_so_that_none_comes_too_early(redis):
    await bell.ring(bell.SEND_EMAILS)
    await bell.ring(bell.SEND_EMAILS)
    assert await redis.zcard(QUEUE) == 2


async def test_a_ring_that_nobody_hears_fails_nothing_and_names_no_address(monkeypatch):
    monkeypatch.setattr(bell, "_line", Nobody)
    with capture_logs() as lines:
        await bell.ring(bell.SEND_EMAILS)
    assert [(line["event"], line["error"]) for line in lines] == [
        ("bell not heard", "ConnectionRefusedError")
    ]


@pytest.mark.usefixtures("database")
async def test_ringing_before_the_commit_is_a_mistake_of_ours():
    with pytest.raises(RuntimeError):
        await ring_too_early()


async def ring_too_early():
    async with DB.transaction():
        await bell.ring(bell.SEND_EMAILS)


def test_what_json_cannot_say_is_named_and_not_spelt_out():
    told = bell.to_json({"r": ValueError("ada@example.com"), "f": "send_emails"})
    assert bell.from_json(told) == {"r": "ValueError", "f": "send_emails"}
