"""The worker's own part: real emails of a campaign in the mailbox, with links of their own."""

from uuid import UUID

import pytest
import time_machine

from app.clock import now
from app.emails.unsubscribe_links import TEST, subscription_in
from app.services.campaigning.running import cancel
from app.services.campaigning.testing import send_test
from app.services.mailbox import deliver
from models.engine import DB
from tests.campaigns import stage
from tests.stage import NOW
from workers.jobs import look_after_campaigns, start_campaigns
from workers.mailers.mailbox import Mailbox
from workers.sender import Sender

pytestmark = pytest.mark.usefixtures("opened", "noon")


@pytest.fixture
def noon():
    """It is the moment at which the tests of campaigns act."""
    with time_machine.travel(NOW + stage.MINUTE, tick=False):
        yield


async def received() -> dict[str, str]:
    """The plain text of every email in the mailbox, by recipient and subject."""
    rows = await DB.rows("SELECT recipient, subject, text FROM mailbox_message")
    return {f"{row['recipient']} {row['subject'][:6]}": row["text"] for row in rows}


def whose(text: str):
    """The subscription that the unsubscribe link of an email ends."""
    return subscription_in(text.split("/email-updates/unsubscribe/")[1].split()[0].strip(")"))


async def test_everybody_gets_the_email_with_a_link_of_their_own():
    await stage.subscribers(senco=2, other=1)
    await stage.confirmed(await stage.draft())
    await start_campaigns({})
    await Sender(Mailbox()).send_due()
    await look_after_campaigns({})
    emails = await received()
    owners = {
        row["email"]: row["id"] for row in await DB.rows("SELECT email, id FROM subscription")
    }
    campaign = {name: text for name, text in emails.items() if "example.com" in name}
    assert {name.split()[0]: whose(text) for name, text in campaign.items()} == owners
    assert sum("SENCO" in text for text in campaign.values()) == 2


async def test_a_test_email_has_a_link_that_ends_nothing():
    id = await stage.draft()
    await stage.news(id)
    await send_test(id, await stage.super_admin(), "me@example.org", await stage.actor(), now())
    await Sender(Mailbox()).send_due()
    (text,) = (await received()).values()
    assert whose(text) == TEST


async def doubtful_of_a_cancelled_campaign() -> UUID:
    """A campaign to one person, cancelled while nobody knew whether the email had gone."""
    await stage.subscribers(other=1)
    id = await stage.started()
    await DB.rows("UPDATE outbox_email SET state = 'unknown', attempts = 1 WHERE campaign = $1", id)
    await cancel(id, await stage.actor(), now())
    return id


async def test_what_may_have_been_sent_is_asked_about_after_a_campaign_was_cancelled():
    id = await doubtful_of_a_cancelled_campaign()
    await Sender(Mailbox()).send_due()
    assert await stage.counted(id) == {"dropped": 1}
    assert [name for name in await received() if "other1" in name] == []


async def test_what_had_been_sent_is_counted_although_the_campaign_was_cancelled():
    id = await doubtful_of_a_cancelled_campaign()
    row = await DB.row("SELECT id FROM outbox_email WHERE campaign = $1", id)
    await deliver(row["id"], "other1@example.com", "s", "t", "h", {}, now())
    await Sender(Mailbox()).send_due()
    assert await stage.counted(id) == {"sent": 1}


async def test_who_unsubscribes_while_nobody_knows_is_asked_about_and_not_sent_to():
    await stage.subscribers(other=1)
    id = await stage.started()
    await DB.rows("UPDATE outbox_email SET state = 'unknown', attempts = 1")
    await DB.rows("UPDATE subscription SET unsubscribed_at = now(), unsubscribed_by = 'link'")
    await Sender(Mailbox()).send_due()
    assert await stage.counted(id) == {"cancelled": 1}
    assert await received() == {}
