"""An admin lets people register late, one or many, and takes access away again."""

import pytest
from playwright.async_api import expect

from app.journey.month import day_name
from tests.browser.admin.test_service import in_days
from tests.browser.store import Store
from tests.browser.visitor import Visitor
from tests.crash.waiting import until

LIST = "/admin/late-registrations"
HEADING = "Closed registration users"
BOB = "bob.o'neill+npq@example.com"
TOLD_WHOM = "Copy this to tell the course provider"
SENT = "SELECT bool_and(state IN ('sent', 'delivered')) FROM outbox_email"
LATER = "UPDATE outbox_email SET state = 'waiting', due_at = now() + interval '1 day'"
PASTED = f"{BOB}; CLEO@example.com\nnobody\n{BOB},teacher-late@example.com"


@pytest.fixture
async def admin(admin_visitor: Visitor, store: Store) -> Visitor:
    """An admin at the late list, while registration is closed."""
    await store.change_service("registration = 'partially_closed'")
    await admin_visitor.opens(LIST)
    await admin_visitor.sees(HEADING)
    return admin_visitor


async def adds_bob(admin: Visitor) -> None:
    """Add one person, with nothing but the address."""
    await admin.types("Email address", BOB)
    await admin.presses("Add user")
    await admin.reads(f"{BOB} can now register late until", "We have emailed them the link.")


async def until_sent(store: Store) -> None:
    """Wait until the service's worker has sent every email."""
    await until(lambda: store.connection.fetchval(SENT), "the link was never sent")


async def types_day(admin: Visitor, days: int) -> str:
    """Type the day so many days from now into the boxes of the end; the day, in words."""
    day = in_days(days)
    boxes = admin.page.get_by_role("group", name="Access ends on", exact=True)
    for label, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        await boxes.get_by_label(label, exact=True).fill(str(number))
    return day_name(day.date())


async def test_one_person_is_added_with_details(admin: Visitor):
    await admin.page.get_by_text("More details", exact=True).click()
    await admin.sees(HEADING)
    await admin.chooses("Correcting a registration")
    await admin.page.locator("#asked_by").select_option("teach_first")
    await admin.types("Note", "=1+1 Rang <b>twice</b>")
    end = await types_day(admin, 10)
    await admin.presses("Add user")
    await admin.is_told("Enter an email address")
    await admin.types("Email address", BOB)
    await admin.presses("Add user")
    await admin.sees(HEADING)
    await admin.reads(f"{BOB} can now register late until {end}.")
    await admin.reads(f"Correcting a registration, Teach First, until {end}")
    await admin.follows(BOB)
    await admin.sees(BOB)
    await admin.reads("=1+1 Rang <b>twice</b>", "Gave access to register late")


async def test_a_wrong_detail_is_told_with_the_details_open(admin: Visitor):
    await admin.types("Email address", BOB)
    await admin.page.get_by_text("More details", exact=True).click()
    await types_day(admin, -1)
    await admin.presses("Add user")
    await admin.is_told("Access ends on must be today or in the future")
    await expect(admin.page.get_by_label("Note", exact=True)).to_be_visible()


async def test_the_words_for_the_provider_can_be_copied(admin: Visitor):
    await adds_bob(admin)
    await admin.reads(TOLD_WHOM, "These people can now register late for an NPQ")
    button = admin.page.get_by_role("button", name="Copy", exact=True)
    if not admin.scripted:
        await expect(button).to_be_hidden()
        return
    await admin.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await button.click()
    await expect(admin.page.locator(".app-copy__status")).to_have_text("Copied")
    copied = await admin.page.evaluate("navigator.clipboard.readText()")
    assert BOB in copied.splitlines()


async def test_many_are_pasted_checked_and_added(admin: Visitor):
    await admin.follows("Add many")
    await admin.sees("Add many closed registration users")
    await admin.presses("Check")
    await admin.is_told("Enter an email address")
    await admin.types("Email addresses", PASTED)
    await admin.presses("Check")
    await admin.sees("Check before you add")
    await admin.reads("2 will be added, 1 already has access", "Not an email address")
    await admin.reads("Same as row 1", "Nobody has been added or emailed yet.")
    await admin.presses("Add 2 people")
    await admin.sees(HEADING)
    await admin.reads("2 people can now register late. 3 were not added.", TOLD_WHOM)
    await admin.follows("See the report")
    await admin.sees("Report on the people you added")


async def test_a_file_that_cannot_be_read_is_refused(admin: Visitor):
    await admin.follows("Upload a file")
    await admin.sees("Upload a file of closed registration users")
    file = {"name": "late.csv", "mimeType": "text/csv", "buffer": b"name\nBob"}
    await admin.page.locator("input[type=file]").set_input_files(file)
    await admin.presses("Check")
    await admin.is_told("The first row of the file must have a column called “email address”")


async def test_access_gets_another_end(admin: Visitor):
    await adds_bob(admin)
    await admin.follows(BOB)
    await types_day(admin, -1)
    await admin.presses("Change end date")
    await admin.is_told("Access ends on must be today or in the future")
    end = await types_day(admin, 20)
    await admin.presses("Change end date")
    await admin.sees(BOB)
    await admin.reads(f"{BOB} can now register late until {end}.")
    await admin.reads("Changed the day on which access to register late ends")


async def test_the_link_is_sent_again_once_it_was_sent(admin: Visitor, store: Store):
    await adds_bob(admin)
    await admin.follows(BOB)
    await until_sent(store)
    await admin.presses("Send the link again")
    await admin.reads(f"We have emailed {BOB} the link again.")
    await admin.sees(BOB)
    await until_sent(store)
    await store.connection.execute(LATER)
    await admin.presses("Send the link again")
    await admin.is_told(f"The link to {BOB} is still waiting to be sent")


async def test_access_is_removed_after_a_question(admin: Visitor, store: Store):
    await adds_bob(admin)
    await admin.follows(f"Remove access {BOB}")
    await admin.sees(f"Do you want to remove access for {BOB}?")
    await admin.page.get_by_label("Tell this person by email").uncheck()
    await admin.presses("Remove access")
    await admin.sees(HEADING)
    await admin.reads(f"Access removed for {BOB}.")
    await admin.opens(f"{LIST}?show=ended")
    await admin.sees(HEADING)
    await admin.reads(BOB, "Removed on")
    told = "SELECT count(*) FROM outbox_email WHERE template = 'late-ended'"
    assert await store.connection.fetchval(told) == 0


async def test_why_nobody_gets_in_yet_is_said(admin: Visitor, store: Store):
    await store.change_service("registration = 'open', late_registration_enabled = false")
    await admin.opens(LIST)
    await admin.sees(HEADING)
    await admin.reads("People can register now.", "Late registration is turned off.")
