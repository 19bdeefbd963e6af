"""Workers whose clocks are hours wrong: they respect the others' leases, and are respected."""

from datetime import timedelta

import pytest

from app.clock import now
from models.engine import DB
from tests.crash.outcomes import events, until_claimed
from tests.crash.waiting import until
from tests.crash.worker_process import Worker
from tests.workers.stand_ins import promised, states

HOUR = 3600
SOMEBODYS = "UPDATE outbox_email SET state = 'sending', attempts = 1, lease_until = $1"
WELL = "SELECT 1 FROM worker_process WHERE name LIKE 'wrong.%'"
LEASES = "SELECT min(lease_until) AS ends FROM outbox_email"


@pytest.fixture
def worker(folder, database, redis_url, notify):
    """Starts a worker on a machine whose clock is wrong by so many seconds."""
    made = Worker("wrong", folder, **notify.settings())

    def start(seconds):
        made.command[1:] = ["-m", "tests.crash.moved_worker", str(seconds)]
        made.start()

    yield start
    made.kill()


async def test_a_worker_whose_clock_is_ahead_takes_nobodys_emails_and_sends_the_rest(
    worker, notify
):
    await promised(3)
    await DB.rows(SOMEBODYS, now() + timedelta(minutes=5))
    mine = await promised(2)
    worker(HOUR)

    async def sent():
        return await DB.row(WELL) is not None and (await states()).get("sent") == 2

    await until(sent, "the worker did not send what was its own")
    assert (await states(), await events("lease_lost")) == ({"sending": 3, "sent": 2}, 0)
    assert notify.copies() == dict.fromkeys(map(str, mine), 1)


async def test_a_worker_whose_clock_is_late_holds_its_emails_as_long_as_others_do(worker, notify):
    notify.behave(always="silent")
    began = now()
    await promised(1)
    worker(-HOUR)
    await until_claimed()
    assert (await DB.row(LEASES))["ends"] > began
