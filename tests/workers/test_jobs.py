from datetime import timedelta

import pytest
import time_machine
from structlog.testing import capture_logs

from app.clock import now
from app.services import outbox
from models.engine import DB
from tests.http.late_list import let_in_late
from tests.workers.stand_ins import Kept, history, promised, states
from workers.jobs import keep_late_list, send_emails, sweep

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


async def test_the_late_list_is_looked_after_and_people_are_told():
    moment = now()
    await let_in_late("late@example.com", added_at=moment - timedelta(days=9), expires_at=moment)
    await keep_late_list({})
    row = await DB.row("SELECT ended_why FROM late_permission")
    told = await DB.row("SELECT template, recipient FROM outbox_email")
    assert (row["ended_why"], *told) == ("expired", "late-ended", "late@example.com")


async def test_a_job_that_fails_is_logged_and_ends_well():
    with capture_logs() as lines:
        await sweep({})
    assert [(line["event"], line["job"]) for line in lines] == [("job failed", "sweep")]
