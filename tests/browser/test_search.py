"""A workplace is found in one box, while one types or with the button beside it."""

import re

from playwright.async_api import Request, expect

from tests.browser.path import begin, search
from tests.browser.store import Store, answers_before
from tests.browser.visitor import Visitor

ADDRESS = "/registration/workplace"


async def look_for_a_workplace(visitor: Visitor, store: Store) -> None:
    """Somebody who has come to the question of their workplace."""
    await begin(visitor)
    await store.has_answered("teacher", answers_before("workplace"))
    await visitor.opens(ADDRESS)
    await visitor.sees("Find your workplace")


async def test_the_results_come_and_are_counted(teacher: Visitor, store: Store):
    await look_for_a_workplace(teacher, store)
    await search(teacher, "hillside manchester")
    await expect(teacher.page.get_by_role("status")).to_have_text("1 result")
    await teacher.sees("Find your workplace")
    await teacher.answers("Hillside School")
    await teacher.sees("Choose an NPQ")
    await teacher.opens(ADDRESS)
    await expect(teacher.page.get_by_label("Hillside School", exact=True)).to_be_checked()


async def test_a_search_without_results_says_what_to_try(teacher: Visitor, store: Store):
    await look_for_a_workplace(teacher, store)
    await search(teacher, "<b>zzz")
    told = teacher.page.get_by_role("status")
    await expect(told).to_contain_text("No workplace matches “<b>zzz”.")
    await expect(teacher.page.get_by_role("button", name="Continue")).to_have_count(0)
    await teacher.sees("Find your workplace")


async def test_many_results_are_named_as_a_part(teacher: Visitor, store: Store):
    await look_for_a_workplace(teacher, store)
    await search(teacher, "school")
    await expect(teacher.page.get_by_role("status")).to_contain_text("Showing 20 of")
    await expect(teacher.page.get_by_role("radio")).to_have_count(21)
    await teacher.sees("Find your workplace")


async def test_none_of_these_offers_another_search(teacher: Visitor, store: Store):
    await look_for_a_workplace(teacher, store)
    await search(teacher, "hillside manchester")
    await teacher.answers("None of these")
    await teacher.reads("Try part of the name, the postcode, or the reference number (URN).")
    await teacher.sees("Find your workplace")
    await expect(teacher.page.get_by_label("Your workplace", exact=True)).to_have_value("")


async def test_the_status_line_is_one_element_that_stays(modern: Visitor, store: Store):
    await look_for_a_workplace(modern, store)
    await modern.page.evaluate("document.getElementById('search-status').dataset.kept = 'yes'")
    await search(modern, "hillside manchester")
    told = modern.page.get_by_role("status")
    await expect(told).to_have_text("1 result")
    await expect(told).to_have_attribute("data-kept", "yes")
    await expect(modern.page.locator("#search-status")).to_have_count(1)


async def test_typing_keeps_its_place_and_leaves_the_address_alone(modern: Visitor, store: Store):
    await look_for_a_workplace(modern, store)
    await search(modern, "hillside manchester")
    await expect(modern.page.get_by_role("status")).to_have_text("1 result")
    await expect(modern.page.get_by_label("Your workplace", exact=True)).to_be_focused()
    assert modern.address == ADDRESS


async def test_a_pause_in_typing_asks_and_a_key_does_not(modern: Visitor, store: Store):
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    await look_for_a_workplace(modern, store)
    modern.page.on("request", note)
    await search(modern, "hillside manchester")
    await expect(modern.page.get_by_role("status")).to_have_text("1 result")
    assert 1 <= len(asked) < len("hillside manchester") / 2


async def test_the_button_works_with_scripts_too(modern: Visitor, store: Store):
    await look_for_a_workplace(modern, store)
    await modern.types("Your workplace", "hillside manchester")
    await modern.presses("Search")
    await expect(modern.page).to_have_url(re.compile(r"\?q=hillside\+manchester$"))
    await expect(modern.page.get_by_role("status")).to_have_text("1 result")
    await modern.sees("Find your workplace")


async def test_a_search_that_fails_leaves_the_page_usable(modern: Visitor, store: Store):
    modern.forgives("net::ERR_FAILED", "htmx:")
    await look_for_a_workplace(modern, store)
    await modern.page.route("**/search/**", lambda route: route.abort())
    async with modern.page.expect_event("requestfailed"):
        await search(modern, "hillside manchester")
    await modern.presses("Search")
    await modern.answers("Hillside School")
    await modern.sees("Choose an NPQ")
