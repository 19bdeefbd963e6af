"""The front page while registration is open and while it is closed, for everybody who comes."""

from datetime import date

import pytest

from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, keep
from tests.http.stories import MAY
from tests.page_check import words

OPEN = "Use this service to:"
CLOSED = "Registration has closed temporarily"


def leads(applicant, text: str) -> str:
    """Where a link of this text leads."""
    return next(a.get("href") for a in applicant.page.iter("a") if words(a) == text)


async def test_anonymous_people_start_and_find_their_account_by_signing_in(another_browser):
    somebody = await Applicant(another_browser).open("/")
    assert somebody.heading == "Register for a national professional qualification (NPQ)"
    assert leads(somebody, "Start now") == "/sign-in?to=register"
    assert leads(somebody, "Sign in to your account") == "/sign-in?to=account"
    assert "early headship coaching offer starting before November 2024" in somebody.text
    assert "Sign out" not in somebody.text


async def test_signed_in_people_go_to_their_account(applicant):
    await applicant.open("/")
    assert leads(applicant, "Go to your account") == "/account"
    assert "you’ll be asked to create a DfE Identity account" not in applicant.text


async def test_people_with_answers_carry_on(applicant, user):
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/")
    await applicant.follow("Carry on")
    assert applicant.slug == "check-answers"


async def test_at_a_dead_end_one_carries_on_at_the_question_before(applicant, user):
    await keep(user, {"course_start": "no", "course_start_before": "2024-11-01"})
    await applicant.open("/")
    await applicant.follow("Carry on")
    assert applicant.slug == "course-start"


@pytest.mark.parametrize("month", [None, date(2024, 5, 1)])
async def test_without_a_month_to_come_no_month_is_spoken_of(another_browser, month):
    await stage.open_service(month)
    somebody = await Applicant(another_browser).open("/")
    assert "starting before" not in somebody.text
    assert OPEN in somebody.text


async def test_while_registration_is_closed_the_front_page_says_so(another_browser):
    await stage.close_service(contact_provider_before=date(2024, 7, 1))
    somebody = await Applicant(another_browser).open("/")
    assert CLOSED in somebody.text
    assert "in the summer" in somebody.text
    assert "NPQ) course before July 2024, contact your course provider" in somebody.text
    assert leads(somebody, "Sign in to your account") == "/sign-in?to=account"
    assert "Start now" not in somebody.text


async def test_words_without_a_setting_are_left_out_while_closed(another_browser):
    await stage.close_service(usual_opening_season="", course_start_before=None)
    somebody = await Applicant(another_browser).open("/")
    assert "usually" not in somebody.text
    assert "starting before" not in somebody.text
    assert "contact your course provider" not in somebody.text


async def test_while_closed_people_with_answers_are_told_that_they_are_kept(applicant, user):
    await keep(user, SENCO_ANSWERS)
    await stage.close_service()
    await applicant.open("/")
    assert "We have kept your answers." in applicant.text
    assert leads(applicant, "Go to your account") == "/account"


async def test_the_closed_page_offers_email_updates_to_strangers_by_signing_in(another_browser):
    await stage.close_service()
    somebody = await Applicant(another_browser).open("/")
    assert (
        "Request email updates to tell you when registration opens, this is usually in the summer."
        " You can also tell us about your interest in the special educational needs coordinator"
        " (SENCO) NPQ course. You’ll be asked to create a DfE Identity account or sign in to your"
        " account. You will need a teacher reference number (TRN)"
    ) in somebody.text
    assert leads(somebody, "Request email updates") == "/sign-in?to=email-updates"


async def test_the_closed_page_sends_signed_in_people_straight_to_email_updates(applicant):
    await stage.close_service()
    await applicant.open("/")
    assert leads(applicant, "Request email updates") == "/email-updates"
    assert "You’ll be asked to create" not in applicant.text


async def test_the_closed_page_tells_subscribers_that_they_will_hear(applicant, user):
    await stage.close_service()
    await DB.rows(
        "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
        " updated_at) VALUES ($1, 'teacher@example.com', 'senco', '1', $2, $2)",
        user,
        MAY,
    )
    await applicant.open("/")
    assert (
        "You have asked for email updates. We will email you when registration opens."
        in applicant.text
    )
    assert "Request email updates" not in applicant.text
    assert leads(applicant, "Change your email updates") == "/email-updates"
