"""What follows asking for email updates: the page, and the email by the state of the service."""

import json

import pytest

from models.engine import DB
from tests import stage
from tests.http.drafts import register
from tests.http.stories import NOVEMBER
from tests.http.subscribers import DONE, FORM, SET_UP, ask, close, emails, subscription_of
from tests.page_check import links_of, words

EMAIL = "teacher@example.com"


def link(applicant, text: str) -> str:
    (found,) = [a.get("href") for a in links_of([applicant.page]) if words(a) == text]
    return found


@pytest.mark.parametrize(
    ("columns", "sentences"),
    [
        (
            {"course_start_before": NOVEMBER},
            [
                "about registration opening. This is usually in the summer. When registration",
                "early headship coaching offer starting before November 2024.",
            ],
        ),
        (
            {"course_start_before": None, "usual_opening_season": ""},
            ["about registration opening. When registration", "early headship coaching offer."],
        ),
    ],
    ids=["texts", "no texts"],
)
async def test_the_confirmation_is_as_pictured(plain, columns, sentences):
    await close(**columns)
    await ask(plain)
    assert f"What happens next We'll send email updates to {EMAIL} about" in plain.text
    assert [one for one in sentences if one not in plain.text] == []
    assert EMAIL in [words(bold) for bold in plain.page.iter("strong")]
    assert "View your existing registrations" not in plain.text


@pytest.mark.parametrize(
    ("month", "said"), [(NOVEMBER, "courses starting from November 2024."), (None, "later courses")]
)
async def test_while_open_the_confirmation_is_about_later_courses(applicant, month, said):
    await stage.open_service(month)
    await ask(applicant)
    assert f"We'll send email updates to {EMAIL} about registration for {said}" in applicant.text
    assert "When registration opens" not in applicant.text


async def test_the_confirmation_leads_to_what_one_registered_for(applicant, user):
    first = await register(user)
    await ask(applicant)
    assert link(applicant, "View your existing registrations") == f"/account/registrations/{first}"
    await register(user)
    await applicant.open(DONE)
    assert link(applicant, "View your existing registrations") == "/account"


async def test_without_a_subscription_there_is_nothing_to_confirm(applicant):
    await applicant.open(DONE)
    assert applicant.address.endswith(FORM)


async def test_reloading_the_confirmation_repeats_nothing(plain, user):
    await ask(plain)
    before = await subscription_of(user)
    await plain.open(DONE)
    assert plain.heading == SET_UP
    assert await subscription_of(user) == before
    assert len(await emails()) == 1


@pytest.mark.parametrize(
    ("state", "later"), [(stage.open_service, True), (stage.close_service, False)]
)
async def test_the_email_is_worded_by_the_state_in_which_one_asked(plain, state, later):
    await state()
    await ask(plain)
    row = await DB.row("SELECT template, values FROM outbox_email")
    assert row["template"] == "email-updates-confirmation"
    assert json.loads(row["values"]) == {
        "later_courses": later,
        "link": "http://localhost:8000/sign-in?to=account",
    }
