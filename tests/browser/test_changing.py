"""Answers are changed from the check answers page, and only what changes is asked again."""

from playwright.async_api import expect

from tests.browser.path import CHECK, SENCO, SENCO_DATE, SENCO_ROLE, begin
from tests.browser.store import SENCO_ANSWERS, Store
from tests.browser.visitor import Visitor

HEADSHIP = SENCO_ANSWERS | {"course": "npq-headship", "funding": "funded/npq-headship"}


async def check_answers(visitor: Visitor, store: Store, answers: dict[str, str]) -> None:
    """Somebody who has given these answers looks at them."""
    await begin(visitor)
    await store.has_answered("teacher", answers)
    await visitor.opens("/registration/check-answers")
    await visitor.sees(CHECK)


async def change(visitor: Visitor, row: str) -> None:
    """Follow the Change link of the row with these words."""
    rows = visitor.page.locator(".govuk-summary-list__row")
    words = visitor.page.get_by_text(row, exact=True)
    await rows.filter(has=words).get_by_role("link").click()


async def test_changing_to_senco_and_back_asks_and_drops_its_questions(
    teacher: Visitor, store: Store
):
    fresh = {k: v for k, v in HEADSHIP.items() if not k.startswith("senco")}
    await check_answers(teacher, store, fresh)
    await expect_senco_row(teacher, 0)
    await to_senco(teacher)
    await expect_senco_row(teacher, 1)
    await teacher.reads("Yes – since March 2023")
    await to_headship(teacher)
    await expect_senco_row(teacher, 0)
    await teacher.presses("Submit")
    await teacher.sees("Your Headship NPQ registration")
    [stored] = await store.registrations("teacher")
    assert stored["senco_role"] is None
    assert stored["senco_start_date"] is None


async def expect_senco_row(visitor: Visitor, count: int) -> None:
    """The SENCO answer has a row, or none."""
    keys = visitor.page.locator(".govuk-summary-list__key", has_text=SENCO)
    await expect(keys).to_have_count(count)


async def to_senco(visitor: Visitor) -> None:
    """Change the course, and answer what it asks."""
    await change(visitor, "Course")
    await visitor.sees("Choose an NPQ")
    await visitor.answers(SENCO)
    await visitor.sees(SENCO_ROLE)
    await visitor.answers("Yes")
    await visitor.sees(SENCO_DATE)
    await visitor.types("Month", "March")
    await visitor.types("Year", "2023")
    await visitor.presses("Continue")
    await visitor.sees("Funding")
    await visitor.presses("Continue")
    await visitor.sees(CHECK)


async def to_headship(visitor: Visitor) -> None:
    """Change the course back."""
    await change(visitor, "Course")
    await visitor.sees("Choose an NPQ")
    await visitor.answers("Headship")
    await visitor.sees("Funding")
    await visitor.presses("Continue")
    await visitor.sees(CHECK)


async def test_a_changed_date_leads_straight_back_to_the_answers(teacher: Visitor, store: Store):
    await check_answers(teacher, store, SENCO_ANSWERS)
    await change(teacher, "Yes – since March 2023")
    await teacher.sees(SENCO_ROLE)
    await teacher.presses("Continue")
    await teacher.sees(SENCO_DATE)
    await teacher.types("Month", "5")
    await teacher.presses("Continue")
    await teacher.sees(CHECK)
    await teacher.reads("Yes – since May 2023")


async def test_back_from_a_change_leads_to_the_answers(teacher: Visitor, store: Store):
    await check_answers(teacher, store, SENCO_ANSWERS)
    await change(teacher, "Provider")
    await teacher.sees("Select your provider")
    await teacher.follows("Back")
    await teacher.sees(CHECK)


async def test_a_mistake_while_changing_is_still_a_change(teacher: Visitor, store: Store):
    await check_answers(teacher, store, SENCO_ANSWERS)
    await change(teacher, "Yes – since March 2023")
    await teacher.sees(SENCO_ROLE)
    await teacher.presses("Continue")
    await teacher.sees(SENCO_DATE)
    await teacher.types("Year", "")
    await teacher.presses("Continue")
    await teacher.is_told("The date you became a SENCO must include a year")
    await teacher.types("Year", "2022")
    await teacher.presses("Continue")
    await teacher.sees(CHECK)
    await teacher.reads("Yes – since March 2022")


async def test_two_windows_keep_both_answers(teacher: Visitor, store: Store):
    await check_answers(teacher, store, SENCO_ANSWERS)
    second = await teacher.opens_window("/registration/provider?changing=1")
    await change(teacher, "Work setting")
    await teacher.sees("What type of setting do you work in?")
    await second.answers("Teach First")
    await second.sees(CHECK)
    await teacher.answers("An academy trust")
    await teacher.sees(CHECK)
    await teacher.reads("Teach First", "An academy trust")


async def test_a_question_that_another_window_took_away_is_refused(teacher: Visitor, store: Store):
    await check_answers(teacher, store, SENCO_ANSWERS)
    second = await teacher.opens_window("/registration/senco-start-date?changing=1")
    await second.sees(SENCO_DATE)
    await change(teacher, "Yes – since March 2023")
    await teacher.answers("No, but I plan to become one")
    await teacher.sees(CHECK)
    await second.types("Year", "2022")
    await second.presses("Continue")
    await second.sees(CHECK)
    await second.reads("No, but I plan to become one")
