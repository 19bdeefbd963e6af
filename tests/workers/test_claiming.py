import asyncio
from contextvars import Context
from datetime import timedelta

import pytest

from app.clock import now
from app.emails.promise import CAMPAIGN, SIGN_IN_CODE
from app.services import outbox
from app.services.mail_answers import Accepted, Fault
from app.services.outbox import Attempted
from models.engine import DB
from tests.workers.stand_ins import promised, row, states

pytestmark = pytest.mark.usefixtures("database")


async def test_workers_that_claim_at_once_never_take_the_same_email():
    references = await promised(20)
    hauls = await asyncio.gather(*(outbox.claim(6, now()) for _ in range(4)))
    taken = [email.id for haul in hauls for email in haul]
    assert len(taken) == len(set(taken))
    left = await outbox.claim(20, now())
    assert {*taken, *(email.id for email in left)} == set(references)


async def test_a_claim_neither_waits_for_another_under_way_nor_repeats_it():
    references = await promised(4)
    async with DB.transaction():
        first = await outbox.claim(2, now())
        elsewhere = asyncio.create_task(outbox.claim(2, now()), context=Context())
        second = await asyncio.wait_for(elsewhere, 10)
    assert {email.id for email in (*first, *second)} == set(references)


async def test_a_claimed_email_is_nobody_elses_until_its_lease_runs_out():
    (reference,) = await promised()
    began = now()
    (email,) = await outbox.claim(5, began)
    assert (await row(reference))["lease_until"] == email.lease_until == began + outbox.LEASE
    assert await outbox.claim(5, began + outbox.LEASE) == []


async def test_an_email_that_is_not_due_waits():
    await promised(due_at=now() + timedelta(minutes=1))
    assert await outbox.claim(5, now()) == []
    assert len(await outbox.claim(5, now() + timedelta(minutes=2))) == 1


async def test_sign_in_codes_go_first_and_campaigns_last():
    campaign = await promised(priority=CAMPAIGN)
    ordinary = await promised()
    code = await promised(priority=SIGN_IN_CODE)
    order = [(await outbox.claim(1, now()))[0].id for _ in range(3)]
    assert order == [*code, *ordinary, *campaign]


async def test_a_vanished_workers_email_becomes_unknown_and_then_doubtful():
    (reference,) = await promised()
    (first,) = await outbox.claim(1, now())
    later = now() + outbox.LEASE + timedelta(seconds=1)
    assert await outbox.give_up_leases(now()) == 0
    assert await outbox.give_up_leases(later) == 1
    assert (await row(reference))["state"] == "unknown"
    (second,) = await outbox.claim(1, later)
    assert (first.doubtful, second.doubtful, second.attempt) == (False, True, 2)


async def test_a_worker_that_comes_back_late_is_heard_while_nobody_else_has_the_email():
    await promised()
    (email,) = await outbox.claim(1, now())
    await outbox.give_up_leases(now() + outbox.LEASE * 2)
    assert await outbox.settle([Attempted(email, Accepted(now()))], now()) == 1
    assert await states() == {"sent": 1}


async def test_a_worker_that_comes_back_too_late_changes_nothing():
    (reference,) = await promised()
    (first,) = await outbox.claim(1, now())
    later = now() + outbox.LEASE * 2
    await outbox.give_up_leases(later)
    (second,) = await outbox.claim(1, later)
    assert await outbox.settle([Attempted(first, Fault("status 500"))], later) == 0
    assert (await row(reference))["state"] == "sending"
    assert await outbox.settle([Attempted(second, Accepted(later))], later) == 1
    assert await outbox.settle([Attempted(first, Fault("status 500"))], later) == 0
    assert (await row(reference))["state"] == "sent"
