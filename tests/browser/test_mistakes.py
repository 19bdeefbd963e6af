"""Every question says what is missing or wrong, keeps what was typed, and can then be answered."""

import re

from playwright.async_api import expect

from tests.browser.path import AGREE, CHECK, REGISTRATION, SENCO, SENCO_DATE, begin, search
from tests.browser.store import SENCO_ANSWERS, Store, answers_before
from tests.browser.visitor import Visitor

UNANSWERED = (
    ("provider-check", "Select yes if you have chosen an NPQ and a provider", "Yes"),
    ("work-in-england", "Select yes if you work in England", "Yes"),
    (
        "return-to-teaching-adviser",
        "Select yes if a return to teaching adviser referred you",
        "No",
    ),
    ("work-setting", "Select the type of setting you work in", "A school"),
    ("course", "Select the NPQ you want to do", SENCO),
    ("senco-role", "Select yes if you work as a SENCO", "Yes"),
    ("provider", "Select your provider", "National Institute of Teaching"),
    ("share-information", "Select that you agree to your information being shared", AGREE),
)
DATES = (
    ("", "", "Enter the month and year you became a SENCO"),
    ("", "2023", "The date you became a SENCO must include a month"),
    ("March", "", "The date you became a SENCO must include a year"),
    ("13", "2023", "Month must be a real month, for example 3 or March"),
    ("3", "23", "Year must include 4 numbers"),
    ("3", "2123", "The date you became a SENCO must be this month or in the past"),
    ("12", "1959", "The date you became a SENCO must be January 1960 or later"),
)


async def test_a_question_without_an_answer_is_asked_again(teacher: Visitor, store: Store):
    await begin(teacher)
    for slug, sentence, label in UNANSWERED:
        await store.has_answered("teacher", answers_before(slug.replace("-", "_")))
        await teacher.opens(f"/registration/{slug}")
        await teacher.presses("Continue")
        await teacher.is_told(sentence)
        assert teacher.address == f"/registration/{slug}"
        await teacher.follows(sentence)
        await expect(teacher.page.locator("main input:focus")).to_have_count(1)
        await teacher.answers(label)
        await expect(teacher.page).not_to_have_url(re.compile(slug))


async def test_the_first_question_names_the_month_it_asks_about(teacher: Visitor, store: Store):
    await begin(teacher)
    await teacher.presses("Continue")
    month = await store.month()
    await teacher.is_told(f"Select yes if you want to start a course before {month:%B %Y}")


async def test_a_wrong_date_is_kept_and_its_parts_are_marked(teacher: Visitor, store: Store):
    await begin(teacher)
    await store.has_answered("teacher", answers_before("senco_start_date"))
    await teacher.opens("/registration/senco-start-date")
    await teacher.sees(SENCO_DATE)
    for month, year, sentence in DATES:
        await teacher.types("Month", month)
        await teacher.types("Year", year)
        await teacher.presses("Continue")
        await teacher.is_told(sentence)
        await expect(teacher.page.get_by_label("Month")).to_have_value(month)
        await expect(teacher.page.get_by_label("Year")).to_have_value(year)


async def test_a_workplace_has_to_be_chosen(teacher: Visitor, store: Store):
    await begin(teacher)
    await store.has_answered("teacher", answers_before("workplace"))
    await teacher.opens("/registration/workplace")
    await search(teacher, "hillside manchester")
    await teacher.presses("Continue")
    await teacher.is_told("Select your workplace, or select none of these to search again")


async def test_answers_that_changed_in_another_window_are_checked_again(
    teacher: Visitor, store: Store
):
    await begin(teacher)
    await store.has_answered("teacher", SENCO_ANSWERS)
    await teacher.opens("/registration/check-answers")
    await teacher.sees(CHECK)
    await store.has_answered("teacher", SENCO_ANSWERS | {"senco_start_date": "2022-05-01"})
    await teacher.presses("Submit")
    sentence = "Your answers changed in another window. Check them again before you submit."
    await teacher.is_told(sentence)
    await teacher.reads("Yes – since May 2022")


async def test_a_second_registration_for_the_same_has_to_be_confirmed(
    teacher: Visitor, store: Store
):
    await begin(teacher)
    await submit_the_same(teacher, store)
    await teacher.sees(REGISTRATION)
    await submit_the_same(teacher, store)
    sentence = "Select the box to submit a second registration, or change your course or provider"
    await teacher.is_told(sentence)
    await teacher.reads("You already registered for")
    await teacher.chooses("I want to submit a second registration for the same course and provider")
    await teacher.presses("Submit")
    await teacher.sees(REGISTRATION)
    assert len(await store.registrations("teacher")) == 2


async def submit_the_same(teacher: Visitor, store: Store) -> None:
    """Answer everything in one go and submit it."""
    await store.has_answered("teacher", SENCO_ANSWERS)
    await teacher.opens("/registration/check-answers")
    await teacher.sees(CHECK)
    await teacher.presses("Submit")
