"""People are let in late in a browser: one, many by paste, removed, and all of it recorded."""

import pytest
from playwright.async_api import expect

from app.services.late.refusals import BAD_ADDRESS
from tests.browser.visitor import Visitor

LIST = "/admin/late-registrations"
HEADING = "Closed registration users"
PASTED = "lea@example.com, LEO@example.com\nnobody at all\nlea@example.com"


@pytest.fixture
async def sam(super_visitor: Visitor) -> Visitor:
    """A super admin before the late list."""
    super_visitor.forgives("htmx:afterRequest", "htmx:sendAbort")
    await super_visitor.opens(LIST)
    await super_visitor.sees(HEADING)
    return super_visitor


async def pastes(sam: Visitor) -> None:
    """Check four addresses, two of them good, and add those."""
    await sam.follows("Add many")
    await sam.sees("Add many closed registration users")
    await sam.types("Email addresses", PASTED)
    await sam.chooses("Correcting a registration")
    await sam.presses("Check")
    await sam.sees("Check before you add")
    await sam.reads("Not an email address", "Same as row 1")
    await sam.presses("Add 2 people")
    await sam.sees(HEADING)
    await sam.reads("2 people can now register late. ")


async def test_many_are_pasted_one_is_removed_and_the_log_tells_it(sam: Visitor):
    await pastes(sam)
    await sam.follows("Remove access lea@example.com")
    await sam.sees("Do you want to remove access for lea@example.com?")
    await sam.presses("Remove access")
    await sam.sees(HEADING)
    await sam.reads("Access removed for lea@example.com.")
    await expect(sam.page.locator("tbody")).not_to_contain_text("lea@example.com")
    await sam.opens("/admin/audit")
    await sam.sees("Audit")
    await sam.reads("Removed access to register late", "Added many people to the late list")


async def test_words_for_the_provider_can_be_copied(sam: Visitor):
    await sam.types("Email address", "liv@example.com")
    await sam.presses("Add user")
    await sam.sees(HEADING)
    await sam.reads("We will email them the link when registration closes.")
    copy = sam.page.get_by_role("button", name="Copy", exact=True)
    await expect(copy).to_be_visible(visible=sam.scripted)
    if sam.scripted:
        await sam.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        await copy.click()
        await expect(sam.page.locator(".app-copy__status")).to_have_text("Copied")
        words = await sam.page.evaluate("navigator.clipboard.readText()")
        assert words.splitlines()[1] == "liv@example.com"


async def test_mistakes_stand_at_their_fields_and_the_list_stays(sam: Visitor):
    await sam.types("Email address", "liz")
    await sam.presses("Add user")
    await sam.is_told(BAD_ADDRESS)
    await expect(sam.page.locator("#filters")).to_be_visible()
    await sam.opens(f"{LIST}/file")
    await sam.presses("Check")
    await sam.is_told("Select a CSV file")


async def test_one_permission_is_looked_at_and_gets_another_end(sam: Visitor):
    await sam.types("Email address", "lou@example.com")
    await sam.presses("Add user")
    await sam.follows("lou@example.com")
    await sam.sees("lou@example.com")
    await sam.presses("Change end date")
    await sam.sees("lou@example.com")
    await sam.reads("lou@example.com can now register late until ")
    await sam.types("Day", "99")
    await sam.presses("Change end date")
    await sam.is_told("Enter a real date, like 2 April 2024")
