"""A super admin looks something up in the audit log, and downloads it."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.admin.conftest import signed_in
from tests.browser.store import Store
from tests.browser.visitor import Visitor

LOG, LATE = "/admin/audit", "/admin/late-registrations"
BOB = "bob@example.com"
GIVEN, REMOVED = "Gave access to register late", "Removed access to register late"


@pytest.fixture
async def sam(super_visitor: Visitor, store: Store) -> Visitor:
    """A super admin who has let Bob in late and taken that back."""
    await super_visitor.opens(LATE)
    await super_visitor.types("Email address", BOB)
    await super_visitor.presses("Add user")
    await super_visitor.follows(f"Remove access {BOB}")
    await super_visitor.presses("Remove access")
    await super_visitor.reads(f"Access removed for {BOB}.")
    await super_visitor.opens(LOG)
    await super_visitor.sees("Audit")
    return super_visitor


def rows(sam: Visitor):
    """The rows of the table."""
    return sam.page.locator("main tbody tr")


async def test_what_was_done_leads_to_what_it_was_done_to(sam: Visitor):
    await expect(rows(sam)).to_have_count(2)
    for part in ("Frankie Moorhaven", REMOVED, BOB, "Why it ended: removed"):
        await expect(rows(sam).first).to_contain_text(part)
    await sam.page.get_by_role("link", name=BOB, exact=True).first.click()
    await sam.sees(BOB)
    await sam.reads("History", GIVEN, REMOVED)


async def test_events_are_narrowed_down(sam: Visitor):
    await sam.page.get_by_label("Action", exact=True).select_option("late_permission.added")
    await sam.presses("Apply filters")
    await expect(rows(sam)).to_have_count(1)
    await sam.reads(GIVEN)
    await sam.sees("Audit")
    await sam.types("From", "1 May 2099")
    await sam.presses("Apply filters")
    await sam.reads("No events match these filters.")
    await sam.sees("Audit")
    await sam.page.get_by_role("link", name="Clear filters").first.click()
    await expect(rows(sam)).to_have_count(2)


async def test_the_log_is_downloaded_and_that_is_in_it(sam: Visitor):
    async with sam.page.expect_download() as started:
        await sam.page.get_by_role("link", name=re.compile("^Download as CSV")).click()
    assert (await (await started.value).path()).read_bytes().count(b"\r\n") == 3
    await sam.opens(LOG)
    await expect(rows(sam).first).to_contain_text("Downloaded the audit log")


async def test_it_is_not_for_other_admins(another, store: Store, scripted: bool):
    admin = await signed_in(await another(scripted=scripted), store, "admin@example.com")
    admin.forgives("status of 403")
    await admin.opens(LOG)
    await expect(admin.page.get_by_role("link", name="Audit", exact=True)).to_have_count(0)
    await admin.sees("You cannot open this page")
