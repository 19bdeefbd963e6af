"""Every step that the SENCO path does not lead to: its page, its mistakes and its dead ends."""

import re

import pytest
from playwright.async_api import expect

from app.journey.steps import STEPS
from tests.browser.path import begin
from tests.browser.store import SENCO_ANSWERS, Store, answers_before
from tests.browser.visitor import Visitor

SETTING = answers_before("work_setting")
EARLY_YEARS = SETTING | {"work_setting": "early_years_or_childcare"}
NURSERY = EARLY_YEARS | {"kind_of_nursery": "private_nursery"}
REGISTERED = NURSERY | {"ofsted_number": "yes"}
OTHER = SETTING | {"work_setting": "other"}
MENTOR = OTHER | {"employment_type": "lead_mentor_for_accredited_itt_provider"}
SUPPLY = OTHER | {"employment_type": "local_authority_supply_teacher"}
SCHOOL = answers_before("course")
EHCO = SCHOOL | {"course": "npq-early-headship-coaching-offer"}
HEADSHIP = EHCO | {"headship_stage": "completed_npqh"}
MATHS = SCHOOL | {"course": "npq-leading-primary-mathematics"}
NO_MASTERY = MATHS | {"maths_mastery": "no"}

QUESTIONS = {
    "kind-of-nursery": (
        EARLY_YEARS,
        "What kind of early years setting do you work in?",
        "Select the kind of early years setting you work in",
    ),
    "ofsted-number": (
        NURSERY,
        "Do you or your employer have an Ofsted unique reference number (URN)?",
        "Select yes if you or your employer have an Ofsted unique reference number",
    ),
    "employment-type": (OTHER, "How are you employed?", "Select how you are employed"),
    "itt-provider": (
        MENTOR,
        "Which initial teacher training (ITT) provider do you work with?",
        "Select an ITT provider from the list",
    ),
    "role": (SUPPLY, "What is your role?", "Enter your role"),
    "employer": (
        SUPPLY | {"role": "Tutor"},
        "What organisation employs you?",
        "Enter the name of your employer",
    ),
    "headship-stage": (
        EHCO,
        "Where are you with the Headship NPQ?",
        "Select where you are with the Headship NPQ",
    ),
    "headteacher": (HEADSHIP, "Are you a headteacher?", "Select yes if you are a headteacher"),
    "first-five-years": (
        HEADSHIP | {"headteacher": "yes"},
        "Are you in your first 5 years of headship?",
        "Select yes if you are in your first 5 years of headship",
    ),
    "maths-mastery": (
        MATHS,
        "Have you completed at least one year of the primary maths Teaching for Mastery programme?",
        "Select yes if you have completed one year of the programme",
    ),
    "maths-understanding": (
        NO_MASTERY,
        "How can you show that you understand mastery in maths teaching?",
        "Select how you can show that you understand mastery",
    ),
}
TOO_LONG = (
    ("role", SUPPLY, "What is your role?", "Role must be 128 characters or fewer"),
    (
        "employer",
        SUPPLY | {"role": "Tutor"},
        "What organisation employs you?",
        "Employer must be 128 characters or fewer",
    ),
)
DEAD_ENDS = {
    "cannot-register-yet": (
        {"course_start": "no"},
        "You cannot register yet",
        "We only email you if you ask us to.",
    ),
    "choose-an-npq-and-provider": (
        answers_before("provider_check") | {"provider_check": "no"},
        "Choose an NPQ and provider",
        "We keep your answers for when you come back.",
    ),
    "workplace-not-in-england": (
        answers_before("workplace") | {"workplace": "school:980001"},
        "Your workplace is not in England",
        "Ysgol Birchfield is not in England.",
    ),
    "maths-cannot-register": (
        NO_MASTERY | {"maths_understanding": "cannot_show"},
        "You cannot register for this NPQ yet",
        "before you start the leading primary mathematics NPQ.",
    ),
    "ehco-unavailable": (
        EHCO | {"headship_stage": "none"},
        "You cannot register for the early headship coaching offer yet",
        "The early headship coaching offer is for people who have completed the Headship NPQ",
    ),
}
OUTCOMES = (
    (
        SCHOOL | {"course": "npq-headship"},
        "You’re eligible for scholarship funding for the headship NPQ starting before",
    ),
    (
        OTHER
        | {"employment_type": "hospital_school", "employer": "Big company"}
        | {"course": "npq-senior-leadership"},
        "We need to check if you’re eligible for scholarship funding for the senior leadership NPQ",
    ),
    (
        NURSERY | {"ofsted_number": "no", "course": "npq-early-years-leadership"},
        "because you or your employer are not on the Ofsted Early Years Register.",
    ),
)
SUGGESTED = [
    "Leading primary mathematics, if you can show that you understand mastery",
    "Headship",
    "Special educational needs co-ordinator (SENCO)",
    "Early headship coaching offer, if you’re a headteacher in your first 5 years of headship",
]
# Steps that are met in the tests of the SENCO path, of mistakes, of paying and of numbers.
ELSEWHERE = {key.replace("_", "-") for key in SENCO_ANSWERS} | {"pay-for-course", "check-answers"}
NUMBERS = {"childcare-provider", "teacher-reference-number", "no-teacher-reference-number"}


def test_no_step_is_left_out():
    assert {step.slug for step in STEPS} == ELSEWHERE | NUMBERS | set(QUESTIONS) | set(DEAD_ENDS)


@pytest.mark.parametrize(
    "slugs", [list(QUESTIONS)[::2], list(QUESTIONS)[1::2]], ids=["half of them", "the others"]
)
async def test_a_question_without_an_answer_is_asked_again(teacher: Visitor, store: Store, slugs):
    await begin(teacher)
    for slug in slugs:
        answers, heading, sentence = QUESTIONS[slug]
        await store.has_answered("teacher", answers)
        await teacher.opens(f"/registration/{slug}")
        await teacher.sees(heading)
        await teacher.presses("Continue")
        await teacher.is_told(sentence)
        await teacher.follows(sentence)
        field = teacher.page.locator("main input:focus, main select:focus")
        await expect(field).to_have_attribute("name", slug.replace("-", "_"))


async def test_words_that_are_too_long_are_kept_and_refused(teacher: Visitor, store: Store):
    await begin(teacher)
    for slug, answers, label, sentence in TOO_LONG:
        await store.has_answered("teacher", answers)
        await teacher.opens(f"/registration/{slug}")
        await teacher.types(label, "x" * 129)
        await teacher.presses("Continue")
        await teacher.is_told(sentence)
        await expect(teacher.page.get_by_label(label, exact=True)).to_have_value("x" * 129)


async def test_help_with_ofsted_numbers_unfolds(teacher: Visitor, store: Store):
    await begin(teacher)
    await store.has_answered("teacher", NURSERY)
    await teacher.opens("/registration/ofsted-number")
    await teacher.page.get_by_text("Help with Ofsted numbers").click()
    link = teacher.page.get_by_role("link", name="check if your workplace is registered")
    await expect(link).to_be_visible()
    await teacher.looks(mistaken=False)


async def test_a_dead_end_says_why_and_leads_back(teacher: Visitor, store: Store):
    await begin(teacher)
    for slug, (answers, heading, sentence) in DEAD_ENDS.items():
        await store.has_answered("teacher", answers)
        await teacher.opens(f"/registration/{slug}")
        await teacher.sees(heading)
        await teacher.reads(sentence)
        await expect(teacher.page.locator("main form")).to_have_count(0)
        await teacher.follows("Back")
        await expect(teacher.page).not_to_have_url(re.compile(slug))
        await expect(teacher.page.locator("main input:checked")).to_have_count(1)


async def test_the_links_of_a_dead_end_lead_to_questions(teacher: Visitor, store: Store):
    await begin(teacher)
    for slug, (answers, heading, _) in DEAD_ENDS.items():
        await store.has_answered("teacher", answers)
        await teacher.opens(f"/registration/{slug}")
        await teacher.sees(heading)
        links = await teacher.page.locator("main a[href^='/registration']").all()
        for address in [await link.get_attribute("href") for link in links]:
            await teacher.opens(address)
            assert teacher.address == address


async def test_the_funding_page_speaks_of_each_outcome(teacher: Visitor, store: Store):
    await begin(teacher)
    for answers, sentence in OUTCOMES:
        await store.has_answered("teacher", answers)
        await teacher.opens("/registration/funding")
        await teacher.sees("Funding")
        await teacher.reads(sentence)
        await expect(teacher.page.get_by_text("you could be eligible for:")).to_have_count(0)


async def test_courses_that_could_be_funded_are_suggested(teacher: Visitor, store: Store):
    await begin(teacher)
    await store.has_answered("teacher", SCHOOL | {"course": "npq-leading-literacy"})
    await teacher.opens("/registration/funding")
    await teacher.sees("Funding")
    await teacher.reads("With your present workplace you could be eligible for:")
    await expect(teacher.page.locator("main li")).to_have_text(SUGGESTED)
    await teacher.follows("Choose a different NPQ")
    await teacher.sees("Choose an NPQ")
    await expect(teacher.page.get_by_label("Leading literacy")).to_be_checked()
