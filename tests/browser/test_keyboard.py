"""The whole path without a mouse: Tab, Space, arrows and Enter."""

from playwright.async_api import expect

from tests.browser.keys import choose, press, tab_to
from tests.browser.path import (
    AGREE,
    BEFORE_WORKPLACE,
    CHECK,
    REGISTRATION,
    SENCO,
    SENCO_DATE,
    SENCO_ROLE,
    START,
)
from tests.browser.visitor import Visitor


async def test_a_teacher_registers_without_a_mouse(modern: Visitor):
    await modern.opens("/")
    await modern.sees(START)
    await press(modern, "button", "Start now")
    await modern.is_let_in_as("teacher")
    for heading, label in BEFORE_WORKPLACE:
        await modern.sees(heading)
        await choose(modern, label)
    await find_workplace(modern)
    for heading, label in (("Choose an NPQ", SENCO), (SENCO_ROLE, "Yes")):
        await modern.sees(heading)
        await choose(modern, label)
    await type_date(modern)
    await modern.sees("Funding")
    await press(modern, "button", "Continue")
    await finish(modern)


async def find_workplace(visitor: Visitor) -> None:
    """Type what one knows and choose what comes."""
    await visitor.sees("Find your workplace")
    await tab_to(visitor, visitor.page.get_by_label("Your workplace", exact=True))
    await visitor.page.keyboard.type("hillside manchester")
    await expect(visitor.page.get_by_role("status")).to_have_text("1 result")
    await choose(visitor, "Hillside School")


async def type_date(visitor: Visitor) -> None:
    """Type month and year; Enter sends them."""
    await visitor.sees(SENCO_DATE)
    await tab_to(visitor, visitor.page.get_by_label("Month"))
    await visitor.page.keyboard.type("March")
    await visitor.page.keyboard.press("Tab")
    await visitor.page.keyboard.type("2023")
    await visitor.page.keyboard.press("Enter")


async def finish(visitor: Visitor) -> None:
    """From the provider to the registration."""
    await visitor.sees("Select your provider")
    await choose(visitor, "National Institute of Teaching")
    await visitor.sees("Sharing your information")
    await tab_to(visitor, visitor.page.get_by_label(AGREE))
    await visitor.page.keyboard.press("Space")
    await press(visitor, "button", "Continue")
    await visitor.sees(CHECK)
    await press(visitor, "button", "Submit")
    await visitor.sees(REGISTRATION)
    await expect(visitor.page.locator(".govuk-notification-banner")).to_be_focused()


async def test_the_first_tab_skips_to_the_main_part(teacher: Visitor):
    await teacher.opens("/")
    await teacher.page.keyboard.press("Tab")
    await expect(teacher.page.get_by_text("Skip to main content")).to_be_focused()
    await teacher.page.keyboard.press("Enter")
    await teacher.page.keyboard.press("Tab")
    first = teacher.page.locator("main a").first
    await expect(first).to_be_focused()


async def test_a_mistake_is_reached_from_its_summary(modern: Visitor):
    await modern.opens("/sign-in?to=register")
    await modern.is_let_in_as("teacher")
    await modern.sees("Course start")
    await press(modern, "button", "Continue")
    await expect(modern.page.locator(".govuk-error-summary")).to_be_focused()
    await modern.page.keyboard.press("Tab")
    await modern.page.keyboard.press("Enter")
    await expect(modern.page.get_by_role("radio").first).to_be_focused()
