"""Emails with sign-in codes: first, for ten minutes only, and gone once they have been sent."""

from datetime import timedelta

import pytest
import time_machine

from app.clock import now
from app.emails.promise import SIGN_IN_CODE
from app.services import outbox
from tests.workers.sending import send_due
from tests.workers.stand_ins import Faulty, Kept, promised, row

pytestmark = pytest.mark.usefixtures("database")

TOO_LATE = timedelta(minutes=10)


async def test_what_it_said_is_erased_once_it_has_gone():
    (reference,) = await promised(priority=SIGN_IN_CODE)
    await send_due(mailer := Kept())
    kept = await row(reference)
    assert len(mailer.sent) == 1
    assert (kept["state"], kept["values"], kept["text"], kept["html"]) == ("sent", "{}", None, None)


async def test_it_is_tried_again_for_ten_minutes_only():
    (reference,) = await promised(priority=SIGN_IN_CODE)
    await send_due(Faulty())
    assert (await row(reference))["values"] != "{}"
    with time_machine.travel(now() + TOO_LATE, tick=False):
        assert await send_due(Kept()) == 0
    failed = await row(reference)
    assert (failed["state"], failed["error"], failed["values"]) == ("failed", "gave_up", "{}")


async def test_one_that_may_have_gone_is_told_apart_when_it_is_too_late():
    (reference,) = await promised(priority=SIGN_IN_CODE)
    await outbox.claim(1, now())
    await outbox.give_up_leases(now() + outbox.LEASE * 2)
    assert await outbox.claim(1, now() + TOO_LATE) == []
    assert (await row(reference))["error"] == "not_known"


async def test_another_email_is_not_given_up_so_soon():
    await promised()
    assert len(await outbox.claim(1, now() + timedelta(days=2))) == 1
