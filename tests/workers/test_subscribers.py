"""Emails to subscribers: their unsubscribe link goes out with them and is kept nowhere."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.clock import now
from app.emails.unsubscribe_links import one_click_link, page_link, token_of
from app.services import outbox
from app.services.mailbox import messages
from models.engine import DB
from tests import stage
from tests.emails.samples import CONFIRMATION
from tests.workers.sending import send_due
from tests.workers.stand_ins import Faulty, Kept, promised, row
from workers.jobs import tidy_up
from workers.mailers.mailbox import Mailbox

pytestmark = pytest.mark.usefixtures("database")


async def subscription(subject="teacher"):
    made = await DB.row(
        "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
        " updated_at) VALUES ($1, $2, 'senco', '1', now(), now()) RETURNING id",
        await stage.person(subject),
        f"{subject}@example.com",
    )
    return made["id"]


async def confirmation(of: UUID, **changes):
    template = "email-updates-confirmation"
    return (await promised(template=template, values=CONFIRMATION, subscription=of, **changes))[0]


async def end(of: UUID):
    await DB.rows(
        "UPDATE subscription SET unsubscribed_at = now(), unsubscribed_by = 'link' WHERE id = $1",
        of,
    )


async def test_it_ends_with_the_link_and_tells_mail_programs_the_one_click_address():
    somebody = await subscription()
    await confirmation(somebody)
    await send_due(mailer := Kept())
    (email,), token = mailer.sent, token_of(somebody)
    assert email.text.endswith(f"Unsubscribe from email updates: {page_link(token)}\n")
    assert email.headers == {
        "List-Unsubscribe": f"<{one_click_link(token)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


async def test_an_email_about_a_registration_has_neither():
    await promised()
    await send_due(mailer := Kept())
    assert "nsubscribe" not in mailer.sent[0].text
    assert mailer.sent[0].headers == {}


async def test_the_outbox_keeps_the_email_without_its_token():
    somebody = await subscription()
    kept = await confirmation(somebody)
    await send_due(Kept())
    stored = await row(kept)
    assert stored["state"] == "sent"
    assert "Unsubscribe from email updates" in stored["text"]
    assert token_of(somebody) not in str(dict(stored))


async def test_the_mailbox_shows_what_mail_programs_are_told():
    await confirmation(somebody := await subscription())
    await send_due(Mailbox())
    (message,) = await messages()
    assert message.headers["List-Unsubscribe"] == f"<{one_click_link(token_of(somebody))}>"


async def test_who_unsubscribed_meanwhile_gets_nothing_and_holds_up_nobody():
    gone, here = await subscription("gone"), await subscription("here")
    early = now() - timedelta(minutes=1)
    unwanted = [await confirmation(gone, due_at=early) for _ in range(3)]
    wanted = await confirmation(here)
    await end(gone)
    assert [email.id for email in await outbox.claim(2, now())] == [wanted]
    found = [await row(one) for one in unwanted]
    assert {(one["state"], one["error"]) for one in found} == {("cancelled", "unsubscribed")}


async def test_an_email_that_failed_once_is_not_tried_again_after_unsubscribing():
    kept = await confirmation(somebody := await subscription())
    await send_due(Faulty())
    await end(somebody)
    assert await outbox.claim(5, now() + timedelta(hours=1)) == []
    stored = await row(kept)
    assert (stored["state"], stored["attempts"]) == ("cancelled", 1)


async def test_the_night_job_erases_old_addresses():
    somebody = await subscription()
    await DB.rows(
        "UPDATE subscription SET unsubscribed_at = '2020-01-01', unsubscribed_by = 'link'"
    )
    await tidy_up({})
    row = await DB.row("SELECT email FROM subscription WHERE id = $1", somebody)
    assert row["email"] is None
