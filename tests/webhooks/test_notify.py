"""Receipts of GOV.UK Notify: whoever sends them, whatever their order, however often they come."""

import asyncio
from itertools import permutations
from uuid import UUID, uuid4

import pytest

from app.clock import now
from app.services import outbox
from app.services.mail_answers import Accepted
from app.services.outbox import Attempted
from app.settings import settings
from models.engine import DB
from tests.emails.samples import CONFIRMATION
from tests.workers.sending import send_due
from tests.workers.stand_ins import Kept, history, promised, row
from tests.workers.test_subscribers import subscription

TOKEN = settings().notify_callback_token.get_secret_value()
BAD = ("technical-failure", "temporary-failure", "permanent-failure")


@pytest.fixture
def notify(browser):
    """Notify, telling a status of a reference."""

    async def tell(reference, status="delivered", token=TOKEN, **fields):
        said = {"id": str(uuid4()), "reference": str(reference), "status": status, **fields}
        headers = {"Authorization": f"Bearer {token}".encode()}
        answer = await browser.post("/webhooks/notify", json=said, headers=headers)
        return answer.status_code

    return tell


async def sent():
    """An email that the provider has accepted."""
    (reference,) = await promised()
    await send_due(Kept())
    return reference


async def test_a_delivered_email_is_delivered(notify):
    reference = await sent()
    assert await notify(reference) == 204
    assert (await row(reference))["state"] == "delivered"
    assert await history(reference) == ["accepted", "delivered"]


@pytest.mark.parametrize("status", BAD)
async def test_an_undelivered_email_has_failed_and_says_why(notify, status):
    reference = await sent()
    assert await notify(reference, status) == 204
    failed = await row(reference)
    assert (failed["state"], failed["error"]) == ("failed", status)


@pytest.mark.parametrize("status", ["created", "sending", "pending", "sent", "", None, 7])
async def test_what_is_no_end_changes_nothing(notify, status):
    reference = await sent()
    assert await notify(reference, status) == 204
    assert (await row(reference))["state"] == "sent"


async def test_a_receipt_that_comes_again_and_again_is_kept_once(notify):
    reference = await sent()
    answers = await asyncio.gather(*(notify(reference) for _ in range(5)))
    assert set(answers) == {204}
    assert await history(reference) == ["accepted", "delivered"]


@pytest.mark.parametrize("order", [*permutations(("delivered", "permanent-failure"))])
async def test_an_email_that_was_delivered_once_stays_so(notify, order):
    reference = await sent()
    for status in order:
        await notify(reference, status)
    assert ((await row(reference))["state"], (await row(reference))["error"]) == ("delivered", None)


@pytest.mark.parametrize("order", [*permutations(BAD)])
async def test_the_worst_of_several_failures_stays(notify, order):
    reference = await sent()
    for status in order:
        await notify(reference, status)
    assert (await row(reference))["error"] == "permanent-failure"


async def test_a_receipt_that_is_faster_than_the_answer_stays(notify):
    (reference,) = await promised()
    (email,) = await outbox.claim(1, now())
    await notify(reference)
    rendered = Kept.rendering(email)
    assert await outbox.settle([Attempted(email, Accepted(now()), rendered)], now()) == 1
    kept = await row(reference)
    assert (kept["state"], kept["subject"]) == ("delivered", rendered.subject)
    assert await history(reference) == ["delivered", "accepted"]


@pytest.mark.parametrize("state", ["waiting", "unknown"])
async def test_a_receipt_ends_all_doubt(notify, state):
    (reference,) = await promised()
    await DB.rows("UPDATE outbox_email SET state = $1", state)
    await notify(reference)
    assert await outbox.claim(5, now()) == []


async def test_what_was_cancelled_stays_cancelled(notify):
    (reference,) = await promised()
    await DB.rows("UPDATE outbox_email SET state = 'cancelled'")
    await notify(reference)
    assert (await row(reference))["state"] == "cancelled"


@pytest.mark.parametrize("reference", [UUID(int=7), "invoice-7", "", None, "'; --"])
async def test_references_that_are_not_ours_are_let_pass(notify, reference):
    assert await notify(reference) == 204


@pytest.mark.parametrize("token", ["", "wrong", f"{TOKEN}x", "ünïcode"])
async def test_nobody_without_the_token_is_heard(notify, token):
    reference = await sent()
    assert await notify(reference, token=token) == 401
    assert (await row(reference))["state"] == "sent"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b"\xff\xfe"])
async def test_what_is_no_receipt_is_refused(browser, body):
    headers = {"Authorization": f"Bearer {TOKEN}"}
    answer = await browser.post("/webhooks/notify", content=body, headers=headers)
    assert answer.status_code == 400


async def test_five_megabytes_are_not_read(browser):
    headers = {"Authorization": f"Bearer {TOKEN}"}
    answer = await browser.post("/webhooks/notify", content=b" " * 5_000_000, headers=headers)
    assert answer.status_code == 413


async def test_an_address_that_fails_for_good_gets_no_campaign_any_more(notify):
    somebody = await subscription()
    template = {"template": "email-updates-confirmation", "values": CONFIRMATION}
    (reference,) = await promised(
        **template, subscription=somebody, recipient="teacher@example.com"
    )
    await send_due(Kept())
    await notify(reference, "temporary-failure")
    assert await undeliverable(somebody) is None
    await notify(reference, "permanent-failure")
    assert await undeliverable(somebody) is not None


async def test_a_new_address_is_not_blamed_for_the_old_one(notify):
    somebody = await subscription()
    (reference,) = await promised(subscription=somebody, recipient="earlier@example.com")
    await send_due(Kept())
    await notify(reference, "permanent-failure")
    assert await undeliverable(somebody) is None


async def undeliverable(somebody):
    found = await DB.row("SELECT undeliverable_at AS at FROM subscription WHERE id = $1", somebody)
    return found["at"]
