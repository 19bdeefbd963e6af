"""Workplaces in a browser: found, and opened."""

from tests.browser.visitor import Visitor


async def test_a_workplace_is_found_and_opened(admin_visitor: Visitor):
    await admin_visitor.opens("/admin/workplaces")
    await admin_visitor.sees("Workplaces")
    await admin_visitor.types("Search by name, place, postcode or number", "hillside manchester")
    await admin_visitor.presses("Apply filters")
    await admin_visitor.reads("Showing 1 to 1 of 1 workplace")
    await admin_visitor.follows("Hillside School")
    await admin_visitor.sees("Hillside School")
    await admin_visitor.reads("100000", "1 Mill Lane")
