"""The time that workers go by: the database's, whatever happens to this machine's clock."""

from datetime import timedelta

import pytest
import time_machine
from redis import asyncio as aioredis
from structlog.testing import capture_logs

from app.clock import now
from app.services.mail_answers import Busy
from app.services.mail_state import mail_state
from models.engine import DB
from tests import stage
from tests.http.drafts import draft_of, keep
from tests.workers.stand_ins import Kept, promised, states
from workers.allowance import Shared
from workers.jobs import tidy_up
from workers.jobs_loop import forget_times
from workers.sender import Sender
from workers.settings import WorkerSettings
from workers.shared_time import NEARLY, SharedTime

pytestmark = pytest.mark.usefixtures("database")
HOUR = timedelta(hours=1)
YEARS = timedelta(days=800)


def jump(by):
    """This machine's clock is set to another time, and goes on from there."""
    return time_machine.travel(now() + by)


@pytest.fixture
async def time():
    asked = SharedTime()
    await asked.ask()
    return asked


@pytest.mark.parametrize("by", [HOUR, -HOUR, YEARS])
async def test_the_shared_time_does_not_jump_with_our_clock(time, by):
    before = time.now()
    with jump(by):
        assert timedelta(0) <= time.now() - before < HOUR / 2


async def test_a_jump_is_noticed_once_and_the_log_says_how_far_we_are_off(time):
    assert not await time.ask()
    with jump(HOUR), capture_logs() as lines:
        assert [await time.ask() for _ in range(2)] == [True, False]
        assert abs(timedelta(seconds=lines[0]["seconds"]) - HOUR) < NEARLY
    assert await time.ask()
    assert lines[0]["log_level"] == "error"


async def test_after_a_jump_every_job_is_worked_out_anew():
    for job in WorkerSettings.cron_jobs:
        job.next_run = now() + HOUR
    forget_times()
    assert {job.next_run for job in WorkerSettings.cron_jobs} == {None}


async def test_nothing_is_erased_by_a_clock_that_is_years_ahead(time):
    user = await stage.person()
    await keep(user, {"course": "npq-headship"})
    await DB.rows("UPDATE draft SET updated_at = $1", now())
    with jump(YEARS), capture_logs() as lines:
        await tidy_up({"time": time.now})
        assert [line["event"] for line in lines] == ["job failed"]
        await tidy_up({"time": now})
    assert await draft_of(user) == {}


async def test_no_lease_ends_because_a_workers_clock_runs_ahead(time):
    await promised()
    await DB.rows("UPDATE outbox_email SET state = 'sending', lease_until = $1", now() + HOUR / 60)
    with jump(HOUR):
        sender = Sender(Kept(), time=time.now)
        await sender.send_due()
        assert await states() == {"sending": 1}


async def test_a_pause_lasts_as_long_as_the_provider_asked_for(time):
    with jump(HOUR):
        sender = Sender(Kept(), time=time.now)
        await sender.heed([Busy("minute")], time.now())
    paused_until = (await mail_state(time.now())).paused_until
    assert paused_until - time.now() < timedelta(seconds=11)


async def test_an_allowance_that_a_wrong_clock_spent_is_soon_there_again(redis_url):
    async with aioredis.Redis.from_url(redis_url) as client:
        allowance = Shared(client, 3000)
        assert (await allowance.take(5, now() + HOUR)).emails == 5
        await allowance.take(5, now())
        grant = await allowance.take(5, now() + timedelta(seconds=1))
    assert grant.emails == 5
