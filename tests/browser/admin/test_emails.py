"""The log of emails in a browser."""

from playwright.async_api import expect

from tests.browser.store import Store
from tests.browser.visitor import Visitor

SUBJECT = "Register late for a national professional qualification (NPQ)"


async def test_an_email_is_found_read_and_sent_again(admin_visitor: Visitor, store: Store):
    ada = admin_visitor
    ada.forgives("htmx:afterRequest", "htmx:sendAbort")
    await ada.opens("/admin/late-registrations")
    await ada.types("Email address", "pia@example.com")
    await ada.presses("Add user")
    await ada.reads("pia@example.com can now register late until ")
    await store.connection.execute(
        "UPDATE outbox_email SET state = 'delivered', lease_until = NULL"
        " WHERE recipient = 'pia@example.com'"
    )
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
