"""The two questions that are answered by a number: the TRN and the Ofsted registration."""

import re

from playwright.async_api import expect

from tests.browser.path import CHECK, begin, search
from tests.browser.store import Store, answers_before
from tests.browser.visitor import Visitor

TRN_PAGE = "Your teacher reference number (TRN)"
NUMBER = "Teacher reference number (TRN)"
INSURANCE = "National Insurance number (optional)"
EMPTY = (
    "Enter your teacher reference number (TRN)",
    "Enter your full name",
    "Enter your date of birth",
    "National Insurance number must be in the correct format, for example QQ 12 34 56 C",
)
WRONG = (
    "Teacher reference number (TRN) must only include numbers",
    "Full name must be 128 characters or fewer",
    "Date of birth must include a day and a month",
    EMPTY[3],
)
TYPED = {
    "has_teacher_reference_number": "yes",
    "teacher_reference_number": "3141592",
    "full_name": "Sasha Penhollow",
    "date_of_birth": "1985-03-27",
    "national_insurance_number": "QQ123456C",
}
REGISTERED = answers_before("work_setting") | {
    "work_setting": "early_years_or_childcare",
    "kind_of_nursery": "childminder",
    "ofsted_number": "yes",
}
CHILDMINDER = {
    **TYPED,
    **REGISTERED,
    "childcare_provider": "childcare_provider:EY990003",
    "course": "npq-early-years-leadership",
    "funding": "not_entitled_childminder/npq-early-years-leadership",
    "pay_for_course": "self",
    "provider": "teach_first",
    "share_information": "yes",
}
OFSTED = "/registration/childcare-provider"
OFSTED_PAGE = "Find your Ofsted registration"


async def fill(visitor: Visitor, number: str, name: str, insurance: str, *date: str) -> None:
    """Type all the details, and continue."""
    boxes = dict(zip(("Day", "Month", "Year"), date, strict=True))
    for label, words in {NUMBER: number, "Full name": name, INSURANCE: insurance, **boxes}.items():
        await visitor.types(label, words)
    await visitor.presses("Continue")


async def test_everything_wrong_with_the_details_is_said_at_once(teacher: Visitor):
    await begin(teacher, "teacher-without-trn")
    await teacher.sees(TRN_PAGE)
    await expect(teacher.page.get_by_label("Full name")).to_have_value("Sasha Penhollow")
    await fill(teacher, "", "", "12", "", "", "")
    await teacher.is_told(*EMPTY)
    await fill(teacher, "31415x2", "x" * 129, "12", "", "", "1985")
    await teacher.is_told(*WRONG)
    await teacher.follows(WRONG[2])
    await expect(teacher.page.locator("input:focus")).to_have_attribute("id", "date_of_birth-day")
    await expect(teacher.page.get_by_label("Year")).to_have_value("1985")
    await fill(teacher, "RP31/41592", "Sasha Penhollow", "qq 12 34 56 c", "27", "3", "1985")
    await teacher.sees("Course start")


async def test_enter_sends_the_number_and_one_can_have_none(teacher: Visitor, store: Store):
    await begin(teacher, "teacher-without-trn")
    await teacher.types(NUMBER, "1")
    await teacher.page.get_by_label(NUMBER, exact=True).press("Enter")
    await teacher.is_told("Teacher reference number (TRN) must be 7 digits")
    await teacher.presses("I do not have a TRN")
    await teacher.sees("You need a TRN before you can register")
    await teacher.reads("When you have it, sign in again: we keep your answers.")
    await teacher.follows("Back")
    await teacher.sees(TRN_PAGE)


async def look_for_an_ofsted_number(visitor: Visitor, store: Store, words: str) -> None:
    """Somebody registered with Ofsted searches for these words."""
    await begin(visitor)
    await store.has_answered("teacher", REGISTERED)
    await visitor.opens(OFSTED)
    await visitor.sees(OFSTED_PAGE)
    await search(visitor, words, "Ofsted number or name")


async def test_a_nursery_is_found_by_its_name(teacher: Visitor, store: Store):
    await look_for_an_ofsted_number(teacher, store, "birchfield day nursery")
    await expect(teacher.page.get_by_role("status")).to_have_text("3 results")
    await teacher.sees(OFSTED_PAGE)
    await teacher.presses("Continue")
    await teacher.is_told(
        "Select your Ofsted registration, or select none of these to search again"
    )
    await teacher.page.get_by_label("Birchfield Day Nursery").first.check()
    await teacher.presses("Continue")
    await teacher.sees("Choose an NPQ")


async def test_a_childminder_without_a_published_name_is_found_by_number(
    teacher: Visitor, store: Store
):
    await look_for_an_ofsted_number(teacher, store, "ey 990003")
    await expect(teacher.page.get_by_role("status")).to_have_text("1 result")
    await teacher.sees(OFSTED_PAGE)
    await teacher.answers("EY990003")
    await teacher.sees("Choose an NPQ")
    await teacher.follows("Back")
    await expect(teacher.page.get_by_label("EY990003", exact=True)).to_be_checked()
    await teacher.sees(OFSTED_PAGE)


async def test_a_number_that_is_not_registered_has_advice(teacher: Visitor, store: Store):
    await look_for_an_ofsted_number(teacher, store, "EY000000")
    told = teacher.page.get_by_role("status")
    await expect(told).to_contain_text("No Ofsted registration matches “EY000000”.")
    await teacher.sees(OFSTED_PAGE)
    await teacher.opens(f"{OFSTED}?q=birchfield")
    await teacher.answers("None of these")
    await teacher.reads("If you still cannot find it, email")
    await teacher.sees(OFSTED_PAGE)


async def test_what_was_typed_and_hidden_parts_stand_among_the_answers(
    teacher: Visitor, store: Store
):
    await begin(teacher, "teacher-without-trn")
    await store.has_answered("teacher-without-trn", CHILDMINDER)
    await teacher.opens("/registration/check-answers")
    await teacher.sees(CHECK)
    await teacher.reads("3141592", "27 March 1985", "QQ123456C")
    row = teacher.page.locator(".govuk-summary-list__row", has_text="Ofsted unique reference")
    await expect(row.locator("dd").first).to_have_text(re.compile(r"^\s*EY990003\s*$"))
