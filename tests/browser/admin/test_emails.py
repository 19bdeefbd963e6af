"""The log of emails in a browser."""

import pytest
from playwright.async_api import expect

from tests.browser.store import Store
from tests.browser.visitor import Visitor

SUBJECT = "Register late for a national professional qualification (NPQ)"


DELIVERED = """
UPDATE outbox_email SET state = 'delivered', lease_until = NULL WHERE recipient = 'pia@example.com'
"""


@pytest.fixture
async def ada(admin_visitor: Visitor, store: Store) -> Visitor:
    """An admin; Pia has got the link to register late."""
    admin_visitor.forgives("htmx:afterRequest", "htmx:sendAbort")
    await admin_visitor.opens("/admin/late-registrations")
    await admin_visitor.types("Email address", "pia@example.com")
    await admin_visitor.presses("Add user")
    await admin_visitor.reads("pia@example.com can now register late until ")
    await store.connection.execute(DELIVERED)
    return admin_visitor


async def test_an_email_is_found_read_and_sent_again(ada: Visitor):
    await ada.opens("/admin/emails?q=pia")
    await ada.sees("Emails")
    await ada.page.locator("th[scope=row] a").first.click()
    await ada.sees(SUBJECT)
    await ada.presses("Send again")
    await ada.sees(SUBJECT)
    await ada.reads(f"We will send “{SUBJECT}” to pia@example.com again.")
    await ada.opens("/admin/emails")
    await ada.sees("Emails")
    await expect(ada.page.locator("#filters")).to_be_visible()
