"""A week of the console in one go: close, let twelve people in, find one, export, look it up."""

import csv
from io import StringIO

import pytest
from playwright.async_api import expect

from app.services.moments import day_and_time
from tests.browser.admin.test_service import fills, in_days
from tests.browser.store import Store
from tests.browser.visitor import Visitor

LATE = "/admin/late-registrations"
PEOPLE = """
WITH people AS (
  INSERT INTO app_user (identity_provider, subject, email)
  SELECT 'dfe_identity', 'many-' || n, 'reader-' || n || '@example.com'
  FROM generate_series(1, 300) AS n RETURNING id, email
)
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, CASE WHEN email LIKE '%7@%' THEN 'senco' ELSE 'other' END, '1', now(), now()
FROM people
"""


@pytest.fixture
async def sam(super_visitor: Visitor, store: Store) -> Visitor:
    """A super admin; three hundred people want to hear of the opening."""
    await store.connection.execute(PEOPLE)
    super_visitor.forgives("htmx:afterRequest", "htmx:sendAbort")
    return super_visitor


async def closes_next_week(sam: Visitor) -> str:
    """Schedule a closing in seven days; when it is, in words."""
    closes = in_days(7)
    await sam.opens("/admin/service/schedule")
    await fills(sam, "Registration closes on", closes)
    await sam.presses("Continue")
    await sam.presses("Save schedule")
    await sam.reads(f"Registration will close on {day_and_time(closes)}.")
    return day_and_time(closes)


async def lets_twelve_in(sam: Visitor) -> None:
    """Upload a provider's file with twelve people and one mistake."""
    rows = [
        ["Email address", "Provider"],
        *([f"late-{n}@example.com", "Teach First"] for n in range(12)),
    ]
    rows.append(["not an address", "Teach First"])
    sheet = StringIO()
    csv.writer(sheet).writerows(rows)
    await sam.opens(f"{LATE}/file")
    file = {"name": "late.csv", "mimeType": "text/csv", "buffer": sheet.getvalue().encode()}
    await sam.page.locator("input[type=file]").set_input_files(file)
    await sam.page.locator("main form button[type=submit]").click()
    await sam.reads("12 will be added")
    await sam.presses("Add 12 people")
    await sam.reads("12 people can now register late. 1 was not added.")


async def finds_one(sam: Visitor) -> None:
    """Find one subscriber, as they type or by the button."""
    await sam.opens("/admin/email-subscriptions")
    await sam.page.get_by_label("Search by email address").press_sequentially("reader-123@")
    if not sam.scripted:
        await sam.presses("Apply filters")
    await expect(sam.page.locator("h2", has_text="reopening (1)")).to_be_visible()
    await sam.reads("reader-123@example.com")


async def exports_senco(sam: Visitor) -> list[str]:
    """Download everybody with SENCO interest; their addresses."""
    await sam.opens("/admin/email-subscriptions")
    async with sam.page.expect_download() as started:
        await sam.presses("Export all with SENCO interest")
    text = (await (await started.value).path()).read_text("utf-8-sig")
    return [row["email address"] for row in csv.DictReader(StringIO(text))]


async def test_a_week_of_the_console_is_all_in_the_audit_log(sam: Visitor) -> None:
    await closes_next_week(sam)
    await lets_twelve_in(sam)
    await finds_one(sam)
    assert len(await exports_senco(sam)) == 30
    await sam.opens("/admin/audit")
    await sam.sees("Audit")
    for what in ("Frankie Moorhaven", "late-11@example.com", "Service"):
        await sam.reads(what)
