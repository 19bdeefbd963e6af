"""What makes every worker pause or stop, and what lets them go on."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from structlog.testing import capture_logs

from app.clock import now
from app.services import mail_state, outbox
from app.services.mail_answers import Accepted, Busy, Misconfigured
from tests.workers.sending import send_due
from tests.workers.stand_ins import Kept, history, promised, row, states
from workers.sender import Sender

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)

pytestmark = pytest.mark.usefixtures("database")


class Answering(Kept):
    """Gives one answer to every email."""

    def __init__(self, answer):
        super().__init__()
        self.answer = answer

    async def send(self, email):
        await super().send(email)
        return self.answer


@pytest.mark.parametrize("answer", [Busy("minute"), Busy("day"), Misconfigured("status 403")])
async def test_an_answer_about_us_leaves_the_emails_untouched(answer):
    (reference,) = await promised()
    before = await row(reference)
    await send_due(Answering(answer))
    assert await row(reference) == before
    assert await history(reference) == []


async def test_a_doubtful_email_stays_doubtful():
    (reference,) = await promised()
    await outbox.claim(1, now())
    await outbox.give_up_leases(now() + outbox.LEASE * 2)
    with time_machine.travel(now() + outbox.LEASE * 3, tick=False):
        await send_due(Answering(Busy("minute")))
    assert ((await row(reference))["state"], (await row(reference))["attempts"]) == ("unknown", 1)


@pytest.mark.parametrize("why", ["minute", "day"])
async def test_every_worker_waits_until_the_limit_begins_anew(why):
    await promised(2)
    until = Busy(why).until(now())
    with time_machine.travel(now(), tick=False):
        await send_due(Answering(Busy(why)))
        assert (await mail_state.mail_state(now())).paused_why == why
        another = Kept()
        assert await send_due(another) == 0
    with time_machine.travel(until + SECOND, tick=False):
        await send_due(another)
    assert len(another.sent) == 2


async def test_a_shorter_pause_does_not_end_a_longer_one():
    await mail_state.pause(Busy("day"), NOON)
    await mail_state.pause(Busy("minute"), NOON)
    assert (await mail_state.mail_state(NOON)).paused_why == "day"


@pytest.mark.parametrize(
    ("why", "asked", "until"),
    [
        ("minute", time(12), "2026-11-22 12:00:10"),
        ("day", time(12), "2026-11-23 00:00:00"),
        ("day", time(23, 59, 59), "2026-11-23 00:00:00"),
        ("day", time(0, 0, 1), "2026-11-22 00:00:11"),  # its clock may still be at the day before
        ("day", time(0, 10), "2026-11-23 00:00:00"),
    ],
)
def test_a_limit_begins_anew_after_seconds_or_at_midnight(why, asked, until):
    moment = Busy(why).until(datetime.combine(NOON, asked, UTC))
    assert moment == datetime.fromisoformat(f"{until}+00:00")


async def test_our_own_mistake_stops_everything_and_raises_the_alarm_once():
    await promised(3)
    with capture_logs() as lines:
        for _ in range(2):
            await send_due(Answering(Misconfigured("status 403 AuthError")))
    alarms = [line for line in lines if line["event"] == "email stopped"]
    assert [(one["log_level"], one["why"]) for one in alarms] == [("error", "status 403 AuthError")]
    state = await mail_state.mail_state(now())
    assert (state.stopped_why, await states()) == ("status 403 AuthError", {"waiting": 3})


async def test_after_a_stop_one_email_a_minute_tries_whether_it_was_mended():
    await promised(5)
    await send_due(Answering(Misconfigured("status 403")))
    with time_machine.travel(now() + mail_state.TRIAL, tick=False):
        await send_due(tried := Answering(Misconfigured("status 403")))
        assert await send_due(Kept()) == 0
    assert len(tried.sent) == 1


async def test_once_one_has_gone_everything_goes_on():
    await promised(5)
    await send_due(Answering(Misconfigured("status 403")))
    with time_machine.travel(now() + mail_state.TRIAL, tick=False):
        sender = Sender(Kept())
        await sender.send_due()
        await sender.send_due()
    assert await states() == {"sent": 5}
    assert (await mail_state.mail_state(now())).stopped_at is None


async def test_a_process_that_begins_tries_at_once():
    await promised()
    await send_due(Answering(Misconfigured("status 403")))
    await mail_state.try_now(now())
    await send_due(Answering(Accepted(now())))
    assert await states() == {"sent": 1}
