"""The other jobs of an applicant without a mouse."""

from playwright.async_api import expect

from tests.browser.keys import choose, press, tab_to, type_into
from tests.browser.path import CHECK, START, begin
from tests.browser.store import SENCO_ANSWERS, Store
from tests.browser.test_email_updates import SET_UP, open_email
from tests.browser.visitor import Visitor


async def test_an_answer_is_changed(teacher: Visitor, store: Store):
    await begin(teacher)
    await store.has_answered("teacher", SENCO_ANSWERS)
    await teacher.opens("/registration/check-answers")
    await teacher.sees(CHECK)
    change = teacher.page.get_by_role("link", name="Change").filter(has_text="provider").last
    await tab_to(teacher, change)
    await teacher.page.keyboard.press("Enter")
    await teacher.sees("Select your provider")
    await choose(teacher, "Teach First")
    await teacher.sees(CHECK)
    await teacher.reads("Teach First")


async def test_email_updates_are_asked_for_and_ended(teacher: Visitor, store: Store):
    await store.change_service("registration = 'partially_closed'")
    await begin(teacher)
    await teacher.opens("/email-updates")
    await choose(teacher, "Yes", "Request email updates")
    await teacher.sees(SET_UP)
    await open_email(teacher, 1)
    await teacher.follows("Unsubscribe from email updates")
    await press(teacher, "button", "Unsubscribe")
    await teacher.sees("You have unsubscribed")


async def test_the_start_page_leads_on_and_nothing_traps_the_focus(teacher: Visitor):
    await teacher.opens("/")
    await teacher.sees(START)
    last = teacher.page.locator("a").last
    await tab_to(teacher, last)
    await teacher.page.keyboard.press("Shift+Tab")
    await expect(last).not_to_be_focused()


async def test_a_workplace_is_looked_for(teacher: Visitor, store: Store):
    await begin(teacher)
    before = {name: SENCO_ANSWERS[name] for name in list(SENCO_ANSWERS)[:5]}
    await store.has_answered("teacher", before)
    await teacher.opens("/registration/workplace")
    await type_into(teacher, "Your workplace", "hillside manchester")
    if not teacher.scripted:
        await teacher.page.keyboard.press("Enter")
    await expect(teacher.page.get_by_role("status")).to_have_text("1 result")
    await choose(teacher, "Hillside School")
    await teacher.sees("Choose an NPQ")
