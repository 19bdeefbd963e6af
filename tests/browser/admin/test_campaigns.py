"""A campaign in a browser: prepared, looked at, confirmed, watched to its end."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.store import Store
from tests.browser.visitor import Visitor

PEOPLE = """
WITH people AS (
  INSERT INTO app_user (identity_provider, subject, email)
  SELECT 'dfe_identity', 'campaign-' || n, 'reader' || n || '@example.com'
  FROM generate_series(1, 6) AS n RETURNING id, email
)
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, CASE WHEN email < 'reader3' THEN 'senco' ELSE 'other' END, '1', now(), now()
FROM people
"""
RECEIVED = "SELECT recipient FROM mailbox_message WHERE recipient LIKE 'reader%' ORDER BY recipient"


@pytest.fixture
async def sam(super_visitor: Visitor, store: Store) -> Visitor:
    """A super admin before the list of campaigns; six people want to hear of news."""
    await store.connection.execute(PEOPLE)
    await super_visitor.opens("/admin/campaigns")
    await super_visitor.sees("Campaigns")
    return super_visitor


async def prepares(sam: Visitor, name: str, *, readers: int = 6) -> None:
    """From the list to the preview of a campaign with news for so many."""
    await sam.presses("Create a campaign")
    await sam.sees("Create a campaign")
    await sam.presses("Save and continue")
    await sam.is_told("Enter the name of the campaign", "Select who the campaign is for")
    await sam.types("Name of the campaign", name)
    await sam.chooses(f"SENCO first, then the rest ({readers})")
    await sam.presses("Save and continue")
    await sam.sees("Email")
    await sam.chooses("News")
    await sam.types("Subject, for news", "Courses for autumn")
    await sam.types("Text, for news", "There is news.\n\n* one\n* two")
    await sam.presses("Save and continue")
    await sam.sees("When to send")
    await sam.chooses("Now")
    await sam.presses("Save and continue")
    await sam.sees("Preview and test")


async def confirms(sam: Visitor, name: str) -> None:
    """From the preview to the progress page."""
    await sam.presses("Send a test to me")
    await sam.reads("We have sent the test to super@example.com.")
    await sam.follows("Continue to confirm")
    await sam.sees(f"Do you want to send the campaign “{name}”?")
    await sam.presses("Confirm")
    await sam.is_told("Type send to confirm")
    await sam.types("Type send to confirm", "send")
    await sam.presses("Confirm")
    await sam.sees(name)


async def sees_the_end(sam: Visitor) -> None:
    """The page renews itself, or is asked for again, until everything is done."""
    if sam.scripted:
        done = sam.page.locator("#progress", has_text="6 of 6 emails done (100%)")
        await expect(done).to_be_visible()
        return
    finished = sam.page.get_by_text("Finished", exact=True)
    while not await finished.count():
        await sam.opens(sam.address)
    await sam.reads("6 of 6 emails done (100%)")


async def test_a_campaign_is_sent_from_its_draft_to_its_report(sam: Visitor, store: Store) -> None:
    name = "News with script" if sam.scripted else "News without"
    await prepares(sam, name)
    await confirms(sam, name)
    await sees_the_end(sam)
    await sam.opens(sam.address)
    await sam.sees(name)
    rows = await store.connection.fetch(RECEIVED)
    assert [row["recipient"] for row in rows] == [f"reader{n}@example.com" for n in range(1, 7)]


async def test_a_campaign_that_waits_is_cancelled_after_a_question(sam: Visitor) -> None:
    await prepares(sam, "Waiting")
    await sam.opens(re.sub("/preview.*", "/schedule", sam.address))
    await sam.chooses("When registration opens")
    await sam.presses("Save and continue")
    await confirms(sam, "Waiting")
    await sam.reads("It starts when registration opens.")
    await sam.follows("Cancel the campaign")
    await sam.sees("Do you want to cancel the campaign “Waiting”?")
    await sam.presses("Cancel the campaign")
    await sam.reads("The campaign “Waiting” is cancelled. 0 emails were not sent.")
