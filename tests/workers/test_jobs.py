from datetime import timedelta

import pytest
import time_machine
from structlog.testing import capture_logs

from app.clock import now
from app.services import outbox
from tests.workers.stand_ins import Kept, history, promised, states
from workers.jobs import send_emails, sweep

pytestmark = pytest.mark.usefixtures("database")


async def test_a_ring_sends_what_is_due():
    await promised(2)
    await send_emails({"mailer": Kept()})
    assert await states() == {"sent": 2}


async def test_the_sweep_finds_what_no_bell_announced():
    await promised()
    await sweep({"mailer": Kept()})
    assert await states() == {"sent": 1}


async def test_the_sweep_finds_what_a_vanished_worker_left_behind():
    mailer, (reference,) = Kept(), await promised()
    await outbox.claim(1, now())
    await sweep({"mailer": mailer})
    assert await states() == {"sending": 1}
    with time_machine.travel(now() + outbox.LEASE + timedelta(seconds=1)):
        await sweep({"mailer": mailer})
    assert mailer.asked == [reference]
    assert await history(reference) == ["lease_lost", "accepted"]


async def test_a_job_that_fails_is_logged_and_ends_well():
    with capture_logs() as lines:
        await sweep({})
    assert [(line["event"], line["job"]) for line in lines] == [("job failed", "sweep")]
