from datetime import timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from app.clock import now
from app.services.outbox import ATTEMPTS, FIRST_PAUSE, LONGEST_PAUSE, pause_after
from models.engine import DB
from tests.workers.sending import send_due
from tests.workers.stand_ins import Faulty, Unreachable, promised, row


@given(attempt=st.integers(1, ATTEMPTS - 1))
def test_pauses_grow_up_to_the_longest_one(attempt):
    whole = min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE)
    assert whole * 0.8 <= pause_after(attempt) <= whole


def test_pauses_differ_so_that_workers_do_not_come_back_together():
    assert len({pause_after(3) for _ in range(20)}) > 1


def test_the_last_attempt_comes_within_72_hours():
    pauses = [pause_after(attempt) for attempt in range(1, ATTEMPTS)]
    assert timedelta(hours=48) < sum(pauses, timedelta()) <= timedelta(hours=72)
    assert pause_after(ATTEMPTS) is None


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("mailer", "error"), [(Faulty(), "gave_up"), (Unreachable(), "not_known")])
async def test_after_the_last_attempt_the_email_has_failed(mailer, error):
    (reference,) = await promised()
    await DB.rows("UPDATE outbox_email SET attempts = $1", ATTEMPTS - 2)
    await send_due(mailer)
    with time_machine.travel(now() + LONGEST_PAUSE):
        await send_due(mailer)
    failed = await row(reference)
    assert (failed["state"], failed["error"], failed["attempts"]) == ("failed", error, ATTEMPTS)
