"""Web and worker that are told to stop: they finish what they have begun, and do not hang."""

import asyncio

from ground.ports import answers, free_port

from models.engine import DB
from tests.crash.outcomes import until_arrived, until_claimed
from tests.crash.waiting import until
from tests.crash.web_process import updates_form
from tests.workers.stand_ins import promised, states

PATIENCE = 60
WAITS = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"


async def test_a_worker_that_never_had_a_redis_ends_when_told(hire, database):
    worker = hire(REDIS_URL=f"redis://127.0.0.1:{free_port()}/0")
    await promised()
    await until_arrived(1)  # and sends all the same
    assert worker.stop(patience=PATIENCE) == 0


async def test_a_worker_ends_while_notify_is_silent_and_leaves_its_emails_to_be_found(hire, notify):
    await promised(3)
    notify.behave(always="silent")
    worker = hire(**notify.settings())
    await until_claimed()
    assert worker.stop(patience=PATIENCE) == 0
    assert set(await states()) <= {"unknown", "sending", "waiting"}


async def test_a_worker_says_that_it_is_well(hire, database, redis_url):
    hire()

    async def said():
        return await DB.row("SELECT 1 FROM worker_process WHERE name LIKE 'worker.0.%'")

    await until(said, "no worker said that it is well")


async def test_a_web_process_does_what_it_was_asked_before(web, visitor, blocked):
    form = await updates_form(visitor)
    free = await blocked("subscription")
    asked = asyncio.create_task(visitor.post("/email-updates", data=form))
    await until(waits, "the form never came to the table")
    web.ask()
    await until(closed(web), "the web process still lets people in")
    await free()
    assert (await asked).status_code == 303
    assert await asyncio.to_thread(web.gone, PATIENCE) in (0, -15)
    assert await DB.row("SELECT 1 FROM subscription") is not None


async def waits():
    return await DB.row(WAITS) is not None


def closed(web):
    async def refuses():
        return not await asyncio.to_thread(answers, web.port)

    return refuses
