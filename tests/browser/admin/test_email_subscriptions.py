"""The email subscription list in a browser: filter, sort, page, export, unsubscribe."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.store import Store
from tests.browser.visitor import Visitor

ADDRESS = "/admin/email-subscriptions"
HEADING = "Email subscription list"
MANY = """
WITH people AS (
  INSERT INTO app_user (identity_provider, subject, email)
  SELECT 'dfe_identity', 'many' || n, 'person' || lpad(n::text, 3, '0') || '@example.com'
  FROM generate_series(1, 60) AS n
  RETURNING id, email, substr(subject, 5)::int AS n
)
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, CASE WHEN n % 3 = 0 THEN 'senco' ELSE 'other' END, '1',
  timestamptz '2024-05-01 09:00+00' + n * interval '1 minute', now()
FROM people
"""


@pytest.fixture
async def admin(super_visitor: Visitor, store: Store) -> Visitor:
    """A super admin before the list of 60 subscribers."""
    await store.connection.execute(MANY)
    await super_visitor.opens(ADDRESS)
    await super_visitor.sees(HEADING)
    return super_visitor


def rows(admin: Visitor):
    """The headings of the rows."""
    return admin.page.locator("th[scope=row]")


async def number(admin: Visitor, count: int) -> None:
    """This number stands in the heading and above the table."""
    await expect(admin.page.locator("#results-count")).to_have_text(str(count))
    await expect(admin.page.locator("[data-told]")).to_contain_text(f"of {count} subscription")


async def test_the_list_is_paged_and_sorted(admin: Visitor):
    await expect(rows(admin)).to_have_count(25)
    await admin.follows("Next page")
    await admin.reads("Showing 26 to 50 of 60 subscriptions")
    await admin.sees(HEADING)
    await expect(admin.page).to_have_url(re.compile(r"\?place="))
    await admin.follows("Email address")
    await expect(rows(admin).first).to_have_text("person001@example.com")
    await admin.sees(HEADING)
    await admin.page.go_back()
    await admin.reads("Showing 26 to 50 of 60 subscriptions")
    await admin.follows("Last page")
    await expect(rows(admin)).to_have_count(10)


async def test_the_filter_works_with_its_button(admin: Visitor):
    await admin.types("Search by email address", "PERSON01")
    await admin.page.get_by_label("Interest").select_option("senco")
    await admin.presses("Apply filters")
    await number(admin, 3)
    await admin.sees(HEADING)
    await admin.page.reload()
    await number(admin, 3)
    await admin.types("Search by email address", "nobody")
    await admin.presses("Apply filters")
    await admin.reads("No subscriptions match these filters.")
    await admin.sees(HEADING)
    await admin.page.get_by_role("link", name="Clear filters").first.click()
    await number(admin, 60)


async def test_somebody_is_unsubscribed(admin: Visitor):
    await admin.follows("Unsubscribe person060@example.com")
    await admin.sees("Do you want to unsubscribe person060@example.com from email updates?")
    await admin.presses("Unsubscribe")
    await admin.reads("person060@example.com will get no more email updates.")
    await number(admin, 59)
    await admin.sees(HEADING)


async def test_all_with_senco_interest_are_exported(admin: Visitor):
    async with admin.page.expect_download() as started:
        await admin.presses("Export all with SENCO interest")
    file = await started.value
    assert re.fullmatch(
        r"email-subscriptions-senco-\d{4}-\d\d-\d\d-\d{4}\.csv", file.suggested_filename
    )
    content = (await file.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbfemail address,name,senco_interest")
    assert content.count(b"\r\n") == 21


async def test_what_is_filtered_is_exported(admin: Visitor):
    await admin.opens(f"{ADDRESS}?q=person01")
    async with admin.page.expect_download() as started:
        await admin.follows("Download these 10 as CSV")
    assert (await (await started.value).path()).read_bytes().count(b"\r\n") == 11
