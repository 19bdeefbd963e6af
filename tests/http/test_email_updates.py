"""Asking for email updates: the form by state, what is kept, what is sent, what comes next."""

import asyncio
import json
from datetime import timedelta

import pytest
import time_machine

from models.engine import DB
from tests import stage
from tests.http.stories import MAY, NOVEMBER
from tests.http.subscribers import (
    DONE,
    FORM,
    SET_UP,
    ask,
    close,
    emails,
    link_of,
    subscription_of,
    subscriptions,
)
from tests.page_check import links_of, with_class, words

EMAIL = "teacher@example.com"
MISSING = "Select yes if you want to register for the SENCO NPQ"
LEGEND = (
    "Do you want to register for the special educational needs co-ordinator (SENCO) NPQ"
    " when registration opens"
)


def legend(applicant) -> str:
    return words(next(applicant.page.iter("legend")))


def chosen(applicant) -> list[str]:
    """The answers that stand on the form."""
    radios = [field for field in applicant.page.iter("input") if field.get("type") == "radio"]
    return [radio.get("value") for radio in radios if radio.get("checked") is not None]


def link(applicant, text: str) -> str:
    (found,) = [a.get("href") for a in links_of([applicant.page]) if words(a) == text]
    return found


async def test_while_registration_is_closed_the_form_is_as_pictured(plain):
    await close()
    await plain.open(FORM)
    assert plain.heading == "Request email updates about registration opening"
    assert legend(plain) == f"{LEGEND}?"
    assert [words(label) for label in plain.page.iter("label")] == [
        "Yes",
        "No, I want to do a different NPQ",
    ]
    assert "By requesting email updates, you agree to our privacy notice." in plain.text
    assert link(plain, "privacy notice") == "/privacy#email-updates"
    assert chosen(plain) == []
    assert "Registration is open" not in plain.text


@pytest.mark.parametrize(
    ("month", "lead"),
    [
        (NOVEMBER, "Registration is open now for courses starting before November 2024. We can"),
        (None, "Registration is open now. We can"),
        (MAY.date().replace(day=1), "Registration is open now. We can"),
    ],
    ids=["month", "no month", "month reached"],
)
async def test_while_registration_is_open_the_form_is_about_later_courses(plain, month, lead):
    await stage.open_service(month)
    await plain.open(FORM)
    assert plain.heading == "Request email updates about later courses"
    assert legend(plain) == f"{LEGEND} for later courses?"
    assert f"{lead} email you when registration opens for later courses." in plain.text


async def test_asking_keeps_one_row_and_promises_one_email(applicant, user):
    await close()
    await ask(applicant)
    assert (applicant.heading, applicant.address) == (SET_UP, DONE)
    row = await subscription_of(user)
    assert (row["email"], row["interest"], row["consent_version"]) == (EMAIL, "senco", "3")
    assert row["subscribed_at"] == row["updated_at"] == MAY
    assert (row["unsubscribed_at"], row["undeliverable_at"]) == (None, None)
    assert await emails() == [(EMAIL, "waiting")]


@pytest.mark.parametrize("forged", [{}, {"interest": ""}, {"interest": "SENCO"}, {"x": "senco"}])
async def test_no_usable_answer_is_one_mistake_and_stores_nothing(applicant, forged):
    await applicant.open(FORM)
    await applicant.send(forged=forged)
    assert (applicant.response.status_code, applicant.errors) == (422, [MISSING])
    (told,) = links_of(with_class(applicant.page, "govuk-error-summary"))
    assert told.get("href") == f"#{next(applicant.page.iter('input')).get('id') or 'interest'}"
    assert (await subscriptions(), await emails()) == ([], [])


async def test_without_a_token_of_the_form_nothing_is_stored(plain):
    answer = await plain.browser.post(FORM, data={"interest": "senco"})
    assert answer.status_code == 403
    assert await subscriptions() == []


async def test_a_subscriber_sees_their_answer_and_both_ways_to_change_it(plain, user):
    await ask(plain, "other")
    await plain.open(FORM)
    assert chosen(plain) == ["other"]
    inset = words(with_class(plain.page, "govuk-inset-text")[0])
    assert inset == (
        f"You already get email updates at {EMAIL}. You can change your answer or unsubscribe."
    )
    assert link(plain, "unsubscribe") == await link_of(user)


async def test_the_same_answer_again_stores_and_sends_nothing(applicant, user):
    await ask(applicant)
    before = await subscription_of(user)
    with time_machine.travel(MAY + timedelta(hours=1), tick=False):
        await ask(applicant)
    assert applicant.heading == SET_UP
    assert await subscription_of(user) == before
    assert len(await emails()) == 1


async def test_another_answer_is_kept_and_its_email_takes_the_place_of_one_that_waits(
    applicant, user
):
    await ask(applicant)
    with time_machine.travel(MAY + timedelta(hours=1), tick=False):
        await ask(applicant, "other")
    row = await subscription_of(user)
    assert (row["interest"], row["subscribed_at"]) == ("other", MAY)
    assert row["updated_at"] == MAY + timedelta(hours=1)
    assert await emails() == [(EMAIL, "waiting")]


async def test_another_answer_after_the_email_went_out_brings_another_email(applicant):
    await ask(applicant)
    await DB.rows("UPDATE outbox_email SET state = 'sent'")
    await ask(applicant, "other")
    assert sorted(await emails()) == [(EMAIL, "sent"), (EMAIL, "waiting")]


async def test_asking_again_makes_an_address_that_failed_good_again(applicant, user):
    await ask(applicant)
    await DB.rows("UPDATE subscription SET undeliverable_at = now()")
    await DB.rows("UPDATE outbox_email SET state = 'failed'")
    with time_machine.travel(MAY + timedelta(hours=1), tick=False):
        await ask(applicant)
    assert (await subscription_of(user))["undeliverable_at"] is None
    assert await emails() == [(EMAIL, "failed"), (EMAIL, "waiting")]


@pytest.mark.parametrize("answers", [["senco"] * 20, ["senco", "other"] * 10], ids=["same", "two"])
async def test_twenty_requests_at_once_are_one_row_and_one_email(plain, answers):
    form = (await plain.open(FORM)).form()
    sent = [dict(form.filled({"interest": answer})) for answer in answers]
    found = await asyncio.gather(*(plain.browser.post(FORM, data=one) for one in sent))
    assert {(one.status_code, one.headers["location"]) for one in found} == {(303, DONE)}
    (row,) = await subscriptions()
    assert await emails() == [(EMAIL, "waiting")]
    assert row["interest"] in answers


async def test_what_was_asked_and_changed_is_in_the_audit_log(plain, user):
    await ask(plain)
    await ask(plain, "other")
    rows = await DB.rows("SELECT * FROM audit_event ORDER BY created_at")
    assert [(row["action"], row["actor_id"]) for row in rows] == [
        ("subscription.subscribed", str(user)),
        ("subscription.changed", str(user)),
    ]
    assert json.loads(rows[1]["before"]) == {"interest": "senco"}


@pytest.mark.parametrize("moment", ["closes_at", "opens_at"])
async def test_a_form_opened_in_one_state_and_sent_in_the_next_is_kept(applicant, user, moment):
    before = stage.open_service if moment == "closes_at" else stage.close_service
    await before()
    await DB.rows(f"UPDATE service_state SET {moment} = $1", MAY + timedelta(minutes=5))
    await applicant.open(FORM)
    with time_machine.travel(MAY + timedelta(minutes=5), tick=False):
        await applicant.send({"interest": "senco"})
    said = (
        "opening. This is usually"
        if moment == "closes_at"
        else "courses starting from November 2024"
    )
    assert said in applicant.text
    assert (await subscription_of(user))["interest"] == "senco"


async def test_a_form_sent_into_a_complete_closure_is_dropped(applicant):
    await DB.rows("UPDATE service_state SET closed_from = $1", MAY + timedelta(minutes=5))
    await applicant.open(FORM)
    with time_machine.travel(MAY + timedelta(minutes=5), tick=False):
        await applicant.send({"interest": "senco"})
    assert applicant.response.status_code == 503
    assert (await subscriptions(), await emails()) == ([], [])
