from datetime import timedelta

import pytest
import time_machine

from app.clock import now
from app.services import outbox
from tests.workers.sending import send_due
from tests.workers.stand_ins import (
    Faulty,
    Kept,
    Refusing,
    Speechless,
    Unreachable,
    history,
    promised,
    row,
    states,
)
from workers.sender import IN_FLIGHT

pytestmark = pytest.mark.usefixtures("database")


async def after_a_while(mailer):
    """Send again when every pause of a first attempt is over."""
    with time_machine.travel(now() + outbox.ASK_AFTER, tick=False):
        await send_due(mailer)


async def test_everything_due_is_sent_once_however_many():
    mailer, references = Kept(), await promised(IN_FLIGHT + 3)
    assert await send_due(mailer) == IN_FLIGHT + 3
    assert sorted(email.reference for email in mailer.sent) == sorted(references)
    assert await send_due(mailer) == 0
    assert await states() == {"sent": IN_FLIGHT + 3}


async def test_what_was_sent_is_kept_as_the_person_got_it():
    mailer, (reference,) = Kept(), await promised()
    await send_due(mailer)
    kept, (sent,) = await row(reference), mailer.sent
    assert (kept["subject"], kept["text"], kept["html"]) == (sent.subject, sent.text, sent.html)
    assert (sent.recipient, kept["error"], kept["lease_until"]) == ("robin@example.com", None, None)
    assert kept["sent_at"] is not None
    assert await history(reference) == ["accepted"]


async def test_a_refused_email_fails_for_good_and_says_why():
    (reference,) = await promised()
    await send_due(Refusing())
    failed = await row(reference)
    assert (failed["state"], failed["error"]) == ("failed", "refused: bad_address")
    with time_machine.travel(now() + timedelta(days=1)):
        assert await send_due(Kept()) == 0


async def test_a_fault_puts_the_email_off_and_it_is_sent_without_asking():
    mailer, (reference,) = Kept(), await promised()
    await send_due(Faulty())
    assert (await row(reference))["state"] == "waiting"
    assert await send_due(mailer) == 0
    await after_a_while(mailer)
    assert (len(mailer.sent), mailer.asked) == (1, [])
    assert await history(reference) == ["fault", "accepted"]


async def test_an_email_whose_answer_got_lost_is_adopted_and_not_sent_again():
    mailer, (reference,) = Speechless(), await promised()
    await send_due(mailer)
    assert (await row(reference))["state"] == "unknown"
    await after_a_while(mailer)
    assert len(mailer.sent) == 1
    assert (await row(reference))["state"] == "sent"
    assert await history(reference) == ["no_answer", "found"]


async def test_a_provider_that_did_not_answer_has_a_minute_to_note_the_email():
    mailer, _, began = Kept(), await promised(), now()
    await send_due(Unreachable())
    with time_machine.travel(began + outbox.ASK_AFTER - timedelta(seconds=1), tick=False):
        assert await send_due(mailer) == 0
    assert (mailer.asked, mailer.sent) == ([], [])


async def test_an_email_that_the_provider_does_not_know_is_sent_after_asking():
    mailer, (reference,) = Kept(), await promised()
    await send_due(Unreachable())
    await after_a_while(mailer)
    assert mailer.asked == [reference] == [email.reference for email in mailer.sent]


async def test_nothing_is_sent_again_while_the_provider_cannot_be_asked():
    (reference,) = await promised()
    await send_due(Unreachable())
    await after_a_while(Unreachable())
    assert await history(reference) == ["no_answer", "no_answer"]
    assert await states() == {"unknown": 1}


async def test_an_email_that_cannot_be_rendered_keeps_no_other_from_going():
    await promised(template="no-such-template")
    await promised(values={})
    await promised()
    mailer = Kept()
    await send_due(mailer)
    assert len(mailer.sent) == 1
    assert await states() == {"waiting": 2, "sent": 1}
