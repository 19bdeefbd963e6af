"""Filtering while one types: only the results change, and they are told once they rest."""

import asyncio
import re
from typing import Any

import pytest
from playwright.async_api import Route, expect

from tests.browser.admin.conftest import signed_in
from tests.browser.admin.test_email_subscriptions import ADDRESS, HEADING, MANY, number
from tests.browser.store import Store
from tests.browser.visitor import Visitor

BOX = "Search by email address"


@pytest.fixture
async def admin(another: Any, store: Store) -> Visitor:
    """A super admin with scripts before the list of 60 subscribers."""
    await store.connection.execute(MANY)
    visitor = await signed_in(await another(), store, "super@example.com")
    # htmx notes a question that a newer one replaced.
    visitor.forgives("htmx:afterRequest", "htmx:sendAbort")
    await visitor.opens(ADDRESS)
    await visitor.sees(HEADING)
    return visitor


def typing(admin: Visitor, words: str):
    """Key by key."""
    return admin.page.get_by_label(BOX).press_sequentially(words, delay=20)


async def test_typing_filters_and_keeps_its_place(admin: Visitor):
    await typing(admin, "person01")
    await number(admin, 10)
    box = admin.page.get_by_label(BOX)
    await expect(box).to_be_focused()
    await box.press("ArrowLeft")
    await admin.page.keyboard.type("0")
    await number(admin, 1)
    await expect(box).to_have_value("person001")
    assert await box.evaluate("it => it.selectionStart") == 8
    await admin.sees(HEADING)


async def test_typing_replaces_the_address_and_paging_adds_to_it(admin: Visitor):
    before = await admin.page.evaluate("history.length")
    await typing(admin, "person0")
    await expect(admin.page).to_have_url(re.compile(r"email-subscriptions\?q=person0$"))
    assert await admin.page.evaluate("history.length") == before
    await admin.follows("Next page")
    await admin.reads("Showing 26 to 50 of 60 subscriptions")
    assert await admin.page.evaluate("history.length") == before + 1
    await expect(admin.page.get_by_label(BOX)).to_have_value("person0")


async def test_a_choice_asks_at_once_and_keeps_the_order(admin: Visitor):
    await admin.follows("Email address")
    await expect(admin.page.locator("th[scope=row]").first).to_have_text("person001@example.com")
    await admin.page.get_by_label("Interest").select_option("senco")
    await number(admin, 20)
    await expect(admin.page.locator("th[scope=row]").first).to_have_text("person003@example.com")
    assert "sort=email" in admin.address


async def test_sorting_goes_on_from_the_same_heading(admin: Visitor):
    await admin.follows("Email address")
    await expect(admin.page.locator("[aria-sort=ascending]")).to_have_text("Email address")
    await expect(admin.page.get_by_role("link", name="Email address")).to_be_focused()


async def test_the_number_is_told_once_it_rests(admin: Visitor):
    told = admin.page.locator("#results-told")
    await admin.page.evaluate("document.getElementById('results-told').dataset.kept = 'yes'")
    await typing(admin, "person01")
    await number(admin, 10)
    await expect(told).to_have_text("")
    await expect(told).to_have_text("10 subscriptions")
    await expect(told).to_have_attribute("data-kept", "yes")


async def test_a_slow_answer_is_said_and_an_older_one_is_dropped(admin: Visitor):
    held = asyncio.Event()

    async def hold(route: Route) -> None:
        if route.request.url.endswith("q=person05"):
            await held.wait()
        await route.continue_()

    await admin.page.route(f"**{ADDRESS}?*", hold)
    await typing(admin, "person05")
    await expect(admin.page.locator("#results")).to_have_attribute("aria-busy", "true")
    await expect(admin.page.locator("#results-busy")).to_have_text("Searching")
    await typing(admin, "9")
    await number(admin, 1)
    await expect(admin.page.locator("#results")).to_have_attribute("aria-busy", "false")
    await expect(admin.page.locator("#results-busy")).to_have_text("")
    held.set()
    await admin.page.unroute_all(behavior="ignoreErrors")
    await number(admin, 1)


async def test_a_table_that_is_wide_scrolls_by_itself(admin: Visitor):
    await admin.page.set_viewport_size({"width": 320, "height": 800})
    await expect(admin.page.get_by_role("region", name=HEADING)).to_be_visible()
    assert await admin.page.evaluate("document.documentElement.scrollWidth") == 320
