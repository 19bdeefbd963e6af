"""The text of an email goes after 90 days; that it was sent stays."""

from datetime import UTC, datetime, timedelta
from json import loads
from uuid import UUID, uuid4

import pytest

from app.services.retention import erase_rendered_emails
from models import retention_query
from models.engine import DB
from tests import stage

pytestmark = pytest.mark.usefixtures("database")
NOW = datetime(2026, 11, 22, 3, 20, tzinfo=UTC)
OLD, YOUNG = NOW - timedelta(days=91), NOW - timedelta(days=89)
SENT = """
INSERT INTO outbox_email (template, recipient, values, dedupe_key, due_at, created_at, state,
  sent_at, subject, text, html)
VALUES ('late-ended', 'a@example.com', '{"name": "Ada"}', $1, $2, $2, $3, $4, $5, $6, $6)
RETURNING id
"""


async def email(
    at: datetime, state: str = "sent", sent: datetime | None = None, subject: str | None = "Hello"
) -> UUID:
    """An email that was promised at this moment, and sent then unless told otherwise."""
    text = subject and f"{subject} Ada"
    row = await DB.row(SENT, str(uuid4()), at, state, sent or at, subject, text)
    return row["id"]


async def kept(id: UUID) -> tuple:
    """Subject, text, HTML and values of an email."""
    row = await DB.row("SELECT * FROM outbox_email WHERE id = $1", id)
    return row["subject"], row["text"], row["html"], loads(row["values"])


WHOLE = ("Hello", "Hello Ada", "Hello Ada", {"name": "Ada"})
ERASED = ("Hello", None, None, {})


@pytest.mark.parametrize("state", ["sent", "delivered", "failed", "cancelled"])
async def test_old_texts_and_what_they_were_made_of_are_erased(state):
    old, young = await email(OLD, state), await email(YOUNG, state)
    assert await erase_rendered_emails(NOW) == 1
    assert (await kept(old), await kept(young)) == (ERASED, WHOLE)
    row = await DB.row("SELECT * FROM outbox_email WHERE id = $1", old)
    assert (row["recipient"], row["sent_at"], row["state"]) == ("a@example.com", OLD, state)


@pytest.mark.parametrize("state", ["waiting", "unknown"])
async def test_what_may_still_be_sent_stays(state):
    waiting = await email(OLD, state)
    assert await erase_rendered_emails(NOW) == 0
    assert await kept(waiting) == WHOLE


async def test_what_was_sent_late_is_kept_from_then_on():
    late = await email(OLD, sent=YOUNG)
    tried = await email(OLD, "failed")
    await DB.rows(
        "INSERT INTO email_event (email, at, attempt, event) VALUES ($1, $2, 1, 'failed')",
        tried,
        YOUNG,
    )
    assert await erase_rendered_emails(NOW) == 0
    assert await kept(late) == await kept(tried) == WHOLE


async def test_what_was_cancelled_before_it_was_made_has_no_subject_any_more():
    never = await email(OLD, "cancelled", subject=None)
    assert await erase_rendered_emails(NOW) == 1
    assert await kept(never) == ("", None, None, {})


async def test_a_second_night_erases_nothing_more():
    await email(OLD)
    await erase_rendered_emails(NOW)
    assert await erase_rendered_emails(NOW) == 0


async def test_many_are_erased_in_pieces_and_each_is_counted_once(monkeypatch):
    monkeypatch.setattr(
        retention_query, "_RENDERED", retention_query._RENDERED.replace("LIMIT 10000", "LIMIT 2")
    )
    ids = [await email(OLD) for _ in range(5)]
    assert await erase_rendered_emails(NOW) == 5
    assert [await kept(id) for id in ids] == [ERASED] * 5


async def test_the_development_mailbox_is_emptied_as_well():
    for at in (OLD, YOUNG):
        await DB.rows(
            "INSERT INTO mailbox_message (reference, recipient, subject, text, html, received_at)"
            " VALUES ($1, 'a@example.com', 'x', 'x', 'x', $2)",
            uuid4(),
            at,
        )
    await erase_rendered_emails(NOW)
    (row,) = await DB.rows("SELECT received_at FROM mailbox_message")
    assert row["received_at"] == YOUNG


async def test_a_campaign_goes_on_counting_its_emails_by_interest():
    await stage.person()
    campaign, id = await campaign_email()
    assert await erase_rendered_emails(NOW) == 1
    assert (await kept(id))[3] == {"interest": "senco"}
    rows = await DB.rows("SELECT * FROM campaign_count WHERE campaign = $1", campaign)
    assert [(row["interest"], row["emails"]) for row in rows if row["emails"]] == []


async def campaign_email() -> tuple[UUID, UUID]:
    """A campaign and an email of it that was sent long ago."""
    admin = await DB.row("INSERT INTO admin (email, name) VALUES ('a@x.org', 'A') RETURNING id")
    campaign = await DB.row(
        "INSERT INTO campaign (name, audience, created_by, changed_by, changed_at)"
        " VALUES ('Opening', 'everyone', $1, 'A', $2) RETURNING id",
        admin["id"],
        OLD,
    )
    id = await email(OLD)
    await DB.rows(
        "UPDATE outbox_email SET campaign = $1, campaign_group = 1,"
        """ values = '{"interest": "senco", "name": "Ada"}' WHERE id = $2""",
        campaign["id"],
        id,
    )
    await DB.rows("UPDATE campaign_count SET emails = 0")
    return campaign["id"], id
