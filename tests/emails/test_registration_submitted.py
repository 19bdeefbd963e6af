from dataclasses import asdict

import pytest

from app.emails.render import render
from tests.emails.reading import found, links
from tests.emails.samples import submitted

FUNDED = "You’re eligible for scholarship funding."
IN_REVIEW = "We are checking if you are eligible for scholarship funding."
NOT_FUNDED = (
    "You’re not eligible for scholarship funding, because you work outside England.\n\n"
    "You told us how you will pay for your course:\n\n* I am paying\n\n"
    "You can change this with Teach First."
)


def email(**changes):
    return render("registration-submitted", asdict(submitted(**changes)))


def test_the_subject_names_the_course():
    course = "Special educational needs co-ordinator (SENCO)"
    assert email().subject == f"Your NPQ registration: {course}"


def test_it_greets_the_person_and_says_what_was_registered_and_when():
    assert (
        "Dear Robin Larkfield\n\n"
        "You registered for the special educational needs co-ordinator (SENCO) NPQ "
        "with Teach First on 10 May 2024.\n\n"
        "Course start: Before November 2024\n\n"
    ) in email().text


def test_without_a_name_there_is_no_greeting():
    assert "Dear" not in email(name="").text


def test_its_parts_come_in_the_order_of_the_specification():
    assert found(email().html, "h2") == [
        "Scholarship funding",
        "When SENCOs need this NPQ",
        "Your teacher reference number (TRN)",
        "What to do next",
        "See your registration",
        "Get help",
    ]


@pytest.mark.parametrize(
    ("result", "said"), [("funded", FUNDED), ("in_review", IN_REVIEW), ("not_funded", NOT_FUNDED)]
)
def test_it_tells_one_outcome_about_funding(result, said):
    reason = {"reason": "you work outside England", "payment": "I am paying"}
    text = email(funding_result=result, **reason).text
    assert [one for one in (FUNDED, IN_REVIEW, NOT_FUNDED) if one in text] == [said]


def test_parts_that_do_not_apply_are_left_out():
    headings = found(email(senco_help=(), trn_typed=False).html, "h2")
    assert "When SENCOs need this NPQ" not in headings
    assert "Your teacher reference number (TRN)" not in headings


def test_without_a_month_it_speaks_of_no_expiry():
    assert "before November 2024, your registration will expire" in email().text
    assert "expire" not in email(month="").text


def test_only_funding_in_force_may_change_after_an_expiry():
    assert "but your funding may change" in email(funding_result="in_review").text
    assert "funding may change" not in email(funding_result="not_funded", reason="x").text


def test_it_links_to_the_page_of_the_registration():
    address = "http://localhost:8000/account/registrations/5f0c"
    assert links(email().html)[0] == address
    assert f"see your registration ({address})" in email().text
