"""Workers that are killed while they speak to Notify: whatever the instant, one email each."""

import socket

import pytest

from app.bell import SEND_EMAILS, ring
from models.engine import DB
from tests.crash.outcomes import events, leases_run_out, until_claimed, until_sent
from tests.crash.waiting import until
from tests.workers.stand_ins import promised, states


@pytest.fixture
def deaf():
    """An address where connections are taken and nothing is ever read."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


async def test_killed_before_notify_heard_of_them(hire, notify, deaf):
    references = await promised(3)
    worker = hire(**notify.settings() | {"NOTIFY_BASE_URL": deaf})
    await until_claimed()
    await worker.killed()
    await leases_run_out()
    hire(**notify.settings())
    await until_sent(3)
    assert notify.copies() == dict.fromkeys(map(str, references), 1)
    assert await events("found") == 0


async def test_killed_after_notify_took_them_and_before_it_answered(hire, notify):
    references = await promised(3)
    notify.behave(always="silent")
    worker = hire(**notify.settings())
    await until_taken(notify, 3)
    await worker.killed()
    assert await states() == {"sending": 3}
    notify.behave()
    await leases_run_out()
    hire(**notify.settings())
    await until_sent(3)
    assert notify.copies() == dict.fromkeys(map(str, references), 1)
    assert await events("found") == 3


async def test_a_notify_in_every_mood_and_two_workers_killed(hire, notify):
    references = await promised(300)
    notify.behave(mix={"accept": 90, "silent": 1, "lost": 1, "fault": 8})
    for enough in (60, 150):
        workers = hire(**notify.settings()), hire(**notify.settings())
        await until_taken(notify, enough)
        for worker in workers:
            await worker.killed()
        await leases_run_out()
    notify.behave()
    hire(**notify.settings())
    await until_all_sent(300)
    assert notify.copies() == dict.fromkeys(map(str, references), 1)


async def test_a_receipt_for_what_a_killed_worker_sent_ends_the_doubt(hire, notify, browser):
    (reference,) = await promised()
    notify.behave(always="silent")
    worker = hire(**notify.settings())
    await until_taken(notify, 1)
    await worker.killed()
    token = {"Authorization": "Bearer only-for-development-and-tests"}
    receipt = {"reference": str(reference), "status": "delivered"}
    await browser.post("/webhooks/notify", json=receipt, headers=token)
    await leases_run_out()
    notify.behave()
    hire(**notify.settings())
    await ring(SEND_EMAILS)
    await promised()
    await until_taken(notify, 2)
    assert notify.copies()[str(reference)] == 1


async def until_taken(notify, count):
    async def enough():
        return len(notify.emails()) >= count

    await until(enough, f"Notify never took {count} emails")


async def until_all_sent(count):
    """What only time would do is hurried on: pauses after faults are over at once."""

    async def all_sent():
        await DB.rows("UPDATE outbox_email SET due_at = now() WHERE state IN ('waiting','unknown')")
        await ring(SEND_EMAILS)
        return await states() == {"sent": count}

    await until(all_sent, "not every email was sent")
