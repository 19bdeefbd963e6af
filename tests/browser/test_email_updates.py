"""A closed service, from its start page to the email, out of it again, and back in."""

from time import monotonic

from playwright.async_api import expect

from tests.browser.examination import check_narrow
from tests.browser.path import START
from tests.browser.store import Store
from tests.browser.visitor import Visitor

FORM = "Request email updates about registration opening"
SET_UP = "Your email request has been set up"
SUBJECT = "You’ve signed up for national professional qualification (NPQ) emails"
MISSING = "Select yes if you want to register for the SENCO NPQ"
PATIENCE = 60.0
"""Seconds after which waiting for the email has failed; it comes much sooner."""


async def come_from_the_closed_page(visitor: Visitor) -> None:
    """From the closed start page through sign-in to the form."""
    await visitor.opens("/")
    await visitor.sees(START)
    await visitor.reads("Registration has closed temporarily")
    await visitor.presses("Request email updates")
    await visitor.is_let_in_as("teacher")
    await visitor.sees(FORM)


async def ask(visitor: Visitor, label: str) -> None:
    """Answer the question; the confirmation comes."""
    await visitor.chooses(label)
    await visitor.presses("Request email updates")
    await visitor.sees(SET_UP)
    assert visitor.address == "/email-updates/confirmation"


async def open_email(visitor: Visitor, emails: int) -> None:
    """Open the newest of this many emails, as soon as they are in the mailbox."""
    deadline = monotonic() + PATIENCE
    await visitor.opens("/dev/mailbox")
    while await visitor.page.get_by_role("heading", name=SUBJECT).count() < emails:
        assert monotonic() < deadline, f"not {emails} emails within {PATIENCE:.0f} s"
        await visitor.opens("/dev/mailbox")
    await visitor.page.get_by_role("link", name="Open this email").first.click()
    await expect(visitor.page.locator("body")).to_contain_text("You requested email updates about")


async def leave_by_email(visitor: Visitor) -> None:
    """From the email through the question out."""
    await visitor.follows("Unsubscribe from email updates")
    await visitor.sees("Stop email updates")
    await visitor.reads("Do you want to stop email updates to t•••@example.com?")
    await visitor.presses("Unsubscribe")
    await visitor.sees("You have unsubscribed")


async def test_somebody_asks_hears_leaves_and_comes_back(teacher: Visitor, store: Store):
    await store.change_service("registration = 'partially_closed'")
    await come_from_the_closed_page(teacher)
    await teacher.presses("Request email updates")
    await teacher.is_told(MISSING)
    await ask(teacher, "Yes")
    await teacher.reads("We'll send email updates to teacher@example.com about registration")
    await open_email(teacher, 1)
    await leave_by_email(teacher)
    await teacher.follows("Request email updates")
    await teacher.sees(FORM)
    await ask(teacher, "No, I want to do a different NPQ")
    await teacher.opens("/")
    await teacher.sees(START)
    await teacher.reads("You have asked for email updates.")
    await teacher.presses("Change your email updates")
    await teacher.sees(FORM)
    await teacher.reads("You already get email updates at teacher@example.com.")
    await open_email(teacher, 2)
    await leave_by_email(teacher)


async def test_the_email_works_for_whoever_reads_it_in_a_closed_service(
    teacher: Visitor, another, store: Store
):
    await teacher.opens("/sign-in?to=email-updates")
    await teacher.is_let_in_as("teacher")
    await teacher.sees("Request email updates about later courses")
    await ask(teacher, "Yes")
    await store.change_service("closed_from = now() - interval '1 hour'")
    reader = await another(scripted=teacher.scripted)
    await open_email(reader, 1)
    await leave_by_email(reader)
    reader.forgives("status of 404")
    await reader.opens(f"{reader.address}x")
    await reader.sees("This link does not work")


async def test_an_email_fits_a_narrow_window(modern: Visitor):
    await modern.opens("/sign-in?to=email-updates")
    await modern.is_let_in_as("teacher")
    await modern.sees("Request email updates about later courses")
    await ask(modern, "Yes")
    await open_email(modern, 1)
    await check_narrow(modern)
