"""A demo applicant registers for the SENCO NPQ, from the start page to the email."""

from time import monotonic

from playwright.async_api import expect

from tests.browser.path import REGISTRATION, answer_everything, sign_in
from tests.browser.store import Store
from tests.browser.visitor import Visitor

PATIENCE = 60.0
"""Seconds after which waiting for the email has failed; it comes much sooner."""


async def test_a_teacher_registers_for_the_senco_npq(teacher: Visitor, store: Store):
    await sign_in(teacher)
    await answer_everything(teacher)
    await teacher.reads("Yes – since March 2023")
    await teacher.presses("Submit")
    await teacher.sees(REGISTRATION)
    await teacher.reads("Registration successfully submitted", "Yes – since March 2023", "Eligible")
    [stored] = await store.registrations("teacher")
    assert stored["senco_start_date"].isoformat() == "2023-03-01"
    await expect_email(teacher, "teacher@example.com")
    await sign_out(teacher)


async def expect_email(visitor: Visitor, recipient: str) -> None:
    """The email is soon in the mailbox, and can be opened."""
    deadline = monotonic() + PATIENCE
    await visitor.opens("/dev/mailbox")
    while not await visitor.page.get_by_text(recipient).count():
        assert monotonic() < deadline, f"no email to {recipient} within {PATIENCE:.0f} s"
        await visitor.opens("/dev/mailbox")
    await visitor.page.get_by_role("link", name="Open this email").click()
    await expect(visitor.page.locator("body")).to_contain_text("National Institute of Teaching")


async def sign_out(visitor: Visitor) -> None:
    """Signed out here and at the provider, the person has to give their details again."""
    await visitor.opens("/account")
    await visitor.sees(REGISTRATION)
    await visitor.presses("Sign out")
    await visitor.page.get_by_role("button", name="End session").click()
    await visitor.sees("You have signed out")
    await visitor.opens("/account")
    await expect(visitor.heading).to_have_text("Authorize Client")
    assert "prompt=login" in visitor.page.url
