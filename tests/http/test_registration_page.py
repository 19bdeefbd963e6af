"""The page of one registration, in every state that it can come to; from the stored record."""

import json
from datetime import date

import pytest

from models.engine import DB
from tests import stage
from tests.http.drafts import SENCO_ANSWERS, register
from tests.http.stories import MAY

OWN_WORDS = "Your school <told> us that you left."
EXPIRES = (
    "If your provider does not confirm you've started the course before November 2024, your"
    " registration will expire. You can register again later"
)
ASK = "Contact Teach First to check if they can offer you a scholarship funded space"
DETAILS = "What if no funded spaces are available with my chosen provider?"
PAYS = "You would need to pay for the course another way."
NOT_FUNDED = {"funding_result": "not_funded", "pay_for_course": "trust"}
REVIEWED = {"funding_result": "in_review", "funding_code": "subject_to_review"}
TYPE = (
    "your workplace is not the type of setting that can get funding, such as a state-funded school"
)
SCHOLARSHIP = {
    "funded": ({}, ["Eligible", "This means that if Teach First confirms", ASK, DETAILS]),
    "funded, a place": (
        {"provider_status": "accepted", "funded_place": True},
        ["Eligible", "Teach First has confirmed that you have a scholarship funded space."],
    ),
    "funded, no place": (
        {"provider_status": "accepted", "funded_place": False},
        ["Eligible", "Teach First has told us that it has no scholarship funded space", DETAILS],
    ),
    "in review": (
        REVIEWED,
        ["In review", "We are checking if you are eligible for scholarship funding.", ASK, DETAILS],
    ),
    "decided for": ({**REVIEWED, "funding_decision": "funded"}, ["Eligible", ASK, DETAILS]),
    "decided against": (
        {
            **REVIEWED,
            "funding_decision": "not_funded",
            "funding_decision_reason": "not_in_england",
        },
        ["Not eligible", "This is because you work outside England.", PAYS],
    ),
    "decided against in own words": (
        {**REVIEWED, "funding_decision": "not_funded", "funding_decision_reason": OWN_WORDS},
        ["Not eligible", OWN_WORDS, PAYS],
    ),
    "not funded": (
        {**NOT_FUNDED, "funding_code": "ineligible_establishment_type"},
        ["Not eligible", f"This is because {TYPE}.", PAYS],
    ),
}
APPLICATION = {
    "pending": ({}, "Apply with provider You need to apply separately with your training provider"),
    "accepted": ({"provider_status": "accepted"}, "Successful"),
    "rejected": ({"provider_status": "rejected"}, "Unsuccessful"),
    "expired": (
        {"expired_at": MAY},
        "Expired This registration has expired because your provider did not confirm that you"
        " started the course. You can submit a new registration.",
    ),
}


async def show(applicant, user, **columns):
    """Open a registration with these columns."""
    made = await register(user, **columns)
    return await applicant.open(f"/account/registrations/{made}")


@pytest.mark.parametrize("name", SCHOLARSHIP)
async def test_scholarship_funding_is_told_as_it_stands(applicant, user, name):
    columns, said = SCHOLARSHIP[name]
    await show(applicant, user, **columns)
    value = applicant.rows["Scholarship funding"]
    assert value.startswith(said[0])
    assert [words for words in said if words not in value] == []
    assert (DETAILS in value) == (DETAILS in said)
    assert (ASK in value) == (ASK in said)


@pytest.mark.parametrize("name", APPLICATION)
async def test_the_application_with_the_provider_is_told_as_it_stands(applicant, user, name):
    columns, said = APPLICATION[name]
    await show(applicant, user, **columns)
    assert applicant.rows["Provider application"].startswith(said)


async def test_an_expired_registration_can_be_made_again_when_registration_opens(applicant, user):
    await stage.close_service()
    await show(applicant, user, expired_at=MAY)
    assert applicant.rows["Provider application"].endswith(
        "You can register again when registration opens."
    )


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({}, f"Before November 2024 {EXPIRES}, but your funding may change."),
        (REVIEWED, f"Before November 2024 {EXPIRES}, but your funding may change."),
        (
            {**NOT_FUNDED, "funding_code": "not_in_england"},
            f"Before November 2024 {EXPIRES}.",
        ),
        ({"provider_status": "accepted"}, "Before November 2024"),
        ({"expired_at": MAY}, "Before November 2024"),
        ({"course_start_before": None}, "Starting later"),
        (
            {"course_start_before": date(2023, 4, 1), "provider_status": "rejected"},
            "Before April 2023",
        ),
    ],
)
async def test_the_course_start_comes_from_the_record_and_not_from_the_setting(
    applicant, user, columns, said
):
    await stage.open_service(date(2025, 4, 1))
    await show(applicant, user, **columns)
    assert applicant.rows["Course start"] == said


async def test_a_passed_course_leads_to_the_certificate(applicant, user):
    await show(applicant, user, provider_status="accepted", outcome="passed")
    said = "Passed You can access your teaching qualifications to get your certificate."
    assert applicant.rows["Course outcome"] == said
    (link,) = [
        a for a in applicant.page.iter("a") if a.text == "access your teaching qualifications"
    ]
    assert link.get("href").startswith("https://access-your-teaching-qualifications.")


async def test_a_failed_course_leads_to_the_provider(applicant, user):
    await show(applicant, user, provider_status="accepted", outcome="failed")
    said = "Not passed Contact Teach First to find out what you can do next."
    assert applicant.rows["Course outcome"] == said


async def test_an_unknown_outcome_has_no_row(applicant, user):
    await show(applicant, user, provider_status="accepted")
    assert "Course outcome" not in applicant.rows


async def test_who_pays_is_told_only_where_it_was_asked(applicant, user):
    await show(applicant, user, **NOT_FUNDED, funding_code="ineligible_establishment_type")
    assert applicant.rows["Course funding"] == "My trust is paying"
    await show(applicant, user)
    assert "Course funding" not in applicant.rows


async def test_work_details_are_the_answers_that_were_submitted(applicant, user):
    await show(applicant, user)
    work = {
        "Workplace in England": "Yes",
        "Referred by return to teaching adviser": "No",
        "Work setting": "A school",
        "Workplace": "Hillside School – 1 Mill Lane, Manchester",
    }
    assert {label: applicant.rows.get(label) for label in work} == work
    assert "Full name" not in applicant.rows


async def test_a_workplace_that_was_renamed_keeps_the_name_it_was_registered_with(applicant, user):
    await DB.rows("UPDATE workplace SET name = 'Another Name'")
    await show(applicant, user)
    assert applicant.rows["Workplace"].startswith("Hillside School – ")


@pytest.mark.parametrize(("since", "told"), [("2023-03-01", True), ("2009-08-01", False)])
async def test_a_senco_is_told_of_the_rule_of_three_years(applicant, user, since, told):
    answers = {**SENCO_ANSWERS, "senco_start_date": since}
    columns = {"course": "npq-senco", "senco_role": "yes"}
    columns |= {"senco_start_date": date.fromisoformat(since), "answers": json.dumps(answers)}
    await show(applicant, user, **columns)
    assert "When SENCOs need this NPQ" in applicant.text
    needs = "If you need this NPQ to meet the 3-year rule, email"
    assert (needs in applicant.rows["Scholarship funding"]) is told


async def test_words_of_people_stay_words(applicant, user):
    await show(applicant, user, workplace_name="<script>alert(1)</script> & Sons")
    assert applicant.rows["Workplace"].startswith("<script>alert(1)</script> & Sons – ")
