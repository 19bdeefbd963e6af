from app.bell import SEND_EMAILS, ring
from app.clock import now
from tests.crash.outcomes import (
    arrived,
    copies,
    events,
    leases_run_out,
    until_arrived,
    until_claimed,
    until_left_over,
    until_sent,
)
from tests.workers.stand_ins import promised, states

THIS_MANY = 500


async def test_emails_claimed_by_a_worker_that_is_killed_are_sent_by_the_next(hire, blocked):
    references = await promised(3)
    free = await blocked("mailbox_message")
    worker = hire()
    await until_claimed()
    await worker.killed()
    await free()
    assert (await arrived(), await states()) == (0, {"sending": 3})
    await leases_run_out()
    hire()
    await until_sent(3)
    assert await copies() == sorted(references)


async def test_emails_that_went_out_before_the_kill_are_not_sent_again(hire, blocked):
    references = await promised(3)
    free = await blocked("email_event")
    await ring(SEND_EMAILS)
    worker = hire()
    await until_arrived(3)
    await worker.killed()
    await free()
    assert await states() == {"sending": 3}
    await leases_run_out()
    hire()
    await until_sent(3)
    assert await copies() == sorted(references)
    assert await events("found") == 3


async def test_workers_killed_again_and_again_lose_no_email_and_double_none(hire):
    references = await promised(THIS_MANY)
    for enough in range(30, THIS_MANY, 120):
        worker = hire()
        await until_arrived(enough)
        await worker.killed()
        await leases_run_out()
    hire()
    await until_sent(THIS_MANY)
    assert await copies() == sorted(references)


async def test_a_worker_killed_beside_another_takes_no_email_with_it(hire):
    references = await promised(THIS_MANY)
    unlucky, _ = hire(), hire()
    await until_arrived(THIS_MANY // 5)
    await unlucky.killed()
    await until_left_over(now())
    await leases_run_out()
    await until_sent(THIS_MANY)
    assert await copies() == sorted(references)


async def test_a_worker_that_is_told_to_stop_finishes_what_it_has_begun(hire):
    await promised(THIS_MANY)
    worker = hire()
    await until_arrived(THIS_MANY // 5)
    assert worker.stop(patience=20) is not None
    assert "sending" not in await states()
    assert sum((await states()).values()) == THIS_MANY
