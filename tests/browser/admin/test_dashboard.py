"""The dashboard in a browser."""

from playwright.async_api import expect

from tests.browser.visitor import Visitor

CHARTS = [
    "Registrations per day, 30 days",
    "Subscribers by interest, 30 days",
    "Late list funnel, since the last closing",
    "Email delivery, 7 days",
]


async def test_every_chart_is_a_picture_with_a_name_and_its_numbers(super_visitor: Visitor):
    await super_visitor.opens("/admin")
    await super_visitor.sees("Admin dashboard")
    for name in CHARTS:
        await expect(super_visitor.page.get_by_role("img", name=name)).to_be_visible()
        await super_visitor.page.locator("summary", has_text=name).click()
        await expect(super_visitor.page.get_by_role("table", name=name)).to_be_visible()
    await super_visitor.sees("Admin dashboard")


async def test_an_admin_sees_the_same_in_forced_colours(admin_visitor: Visitor):
    await admin_visitor.page.emulate_media(forced_colors="active")
    await admin_visitor.opens("/admin")
    await admin_visitor.sees("Admin dashboard")
    await admin_visitor.reads("Needs attention", "Nothing is scheduled.")
