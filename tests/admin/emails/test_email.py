"""The page of one email, and sending it again."""

from json import dumps

import pytest

from models.engine import DB
from tests.admin.emails.post import EMAILS, event, promised, subscribed
from tests.late.promised import emails, events

SUBJECT = "Register late for a national professional qualification (NPQ)"
AGAIN = f"We will send “{SUBJECT}” to bob@example.com again."


async def press(somebody):
    """Press "Send again"."""
    form = somebody.form("form_id")
    return await somebody.post(form, form.filled({}))


async def test_it_shows_attempts_receipts_cause_and_text(ada, invitation):
    await event(invitation, "no_answer", "TimeoutError")
    await event(invitation, "found")
    await ada.open(f"{EMAILS}/{invitation}")
    assert ada.heading == SUBJECT
    assert ada.rows["To"] == "bob@example.com"
    assert ada.rows["State"] == "Sent"
    assert ada.rows["Cause"] == "access to register late"
    assert "attempt 1: No answer from the mail provider: TimeoutError" in ada.text
    assert "We asked: the mail provider has the email" in ada.text
    assert "Sign in to your DfE Identity account with this email address:" in ada.text
    await ada.follow("access to register late")
    assert ada.heading == "bob@example.com"


async def test_a_code_is_never_shown_nor_sent_again(sam):
    secret = await promised(
        "admin-sign-in-code", priority=0, values='{"code": "4F7K"}', text="4F7K", state="sent"
    )
    await sam.open(f"{EMAILS}/{secret}")
    assert "The text of sign-in codes is never shown." in sam.text
    assert "4F7K" not in sam.response.text
    assert "Send again" not in sam.text


async def test_unsubscribe_links_are_cut_from_the_text(sam):
    subscription = await subscribed("bob")
    values = dumps({"later_courses": False, "link": "http://localhost:8000/sign-in?to=account"})
    email = await promised("email-updates-confirmation", subscription=subscription, values=values)
    await sam.open(f"{EMAILS}/{email}")
    assert "/email-updates/unsubscribe/[removed]" in sam.text


async def test_admins_may_not_open_what_is_for_super_admins(ada):
    email = await promised("registration-open", priority=2)
    await ada.open(f"{EMAILS}/{email}")
    assert (ada.response.status_code, ada.heading) == (403, "You cannot open this page")


async def test_the_same_words_are_promised_again_and_linked_to_the_first(ada, invitation):
    await press(await ada.open(f"{EMAILS}/{invitation}"))
    assert AGAIN in ada.text
    assert sorted(await emails()) == [
        ("late-invitation", "bob@example.com", s) for s in ("sent", "waiting")
    ]
    assert ("Ada Admin", "email.sent_again", "bob@example.com") in await events()
    assert "Sent an email again" in ada.text
    await ada.follow("sent again by this one")
    assert ada.rows["Cause"].endswith("the email before it, sent again")


async def test_a_form_sent_twice_promises_one_email(ada, invitation):
    await ada.open(f"{EMAILS}/{invitation}")
    form = ada.form("form_id")
    for _ in range(2):
        await ada.post(form, form.filled({}))
        assert AGAIN in ada.text
    assert len(await emails()) == 2


async def test_while_one_waits_none_is_sent_again(ada, invitation):
    await press(await ada.open(f"{EMAILS}/{invitation}"))
    await press(ada)
    assert ada.response.status_code == 422
    assert ada.errors == ["This email is still waiting to be sent"]


async def test_it_is_sent_again_three_times_a_day(ada, invitation, clock):
    for _ in range(3):
        await press(await ada.open(f"{EMAILS}/{invitation}"))
        await DB.rows("UPDATE outbox_email SET state = 'delivered'")
    await press(await ada.open(f"{EMAILS}/{invitation}"))
    assert ada.errors == ["You can send this email again on 11 May 2024 at 10:30am"]
    await DB.rows("UPDATE outbox_email SET created_at = created_at - interval '1 day'")
    await press(ada)
    assert AGAIN in ada.text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("UPDATE late_permission SET ended_at = added_at, ended_why = 'removed'", "Access to"),
        ("UPDATE outbox_email SET values = '{}'", "The words of this email are not kept any more"),
        ("UPDATE outbox_email SET state = 'cancelled'", "It cannot be sent again"),
        ("UPDATE outbox_email SET priority = 0", "It cannot be sent again"),
    ],
)
async def test_what_would_mislead_or_cannot_be_made_is_not_sent(ada, invitation, change, sentence):
    await ada.open(f"{EMAILS}/{invitation}")
    await DB.rows(change)
    await press(ada)
    assert ada.response.status_code == 422
    assert ada.errors[0].startswith(sentence)
    assert len(await emails()) == 1


async def test_nothing_goes_to_somebody_who_has_unsubscribed(sam):
    subscription = await subscribed("bob")
    email = await promised(
        "email-updates-confirmation", subscription=subscription, state="delivered"
    )
    await sam.open(f"{EMAILS}/{email}")
    await DB.rows("UPDATE subscription SET unsubscribed_at = now(), unsubscribed_by = 'link'")
    await press(sam)
    assert sam.errors == ["The person has unsubscribed"]
