"""From start to finish: who gets the email, once, and who does not."""

import asyncio
from datetime import timedelta

import pytest

from app.services import outbox
from app.services.campaigning.running import cancel, pause, resume, retry
from app.services.campaigning.sending import look_after, start_due
from app.services.unsubscribing import end
from models.engine import DB
from tests.campaigns import stage
from tests.campaigns.stage import MINUTE
from tests.services.test_subscribing import signs_in
from tests.stage import NOW

pytestmark = pytest.mark.usefixtures("opened")
SENCO = {f"senco{n}@example.com" for n in (1, 2, 3)}
OTHER = {f"other{n}@example.com" for n in (1, 2)}


async def subscription_of(email):
    return (await DB.row("SELECT id FROM subscription WHERE email = $1", email))["id"]


@pytest.fixture
async def people(opened):
    await stage.subscribers(senco=3, other=2)


@pytest.mark.parametrize(
    ("audience", "meant"),
    [("everyone", SENCO | OTHER), ("senco", SENCO), ("other", OTHER), ("senco_first", SENCO)],
)
async def test_everybody_meant_gets_it_once(people, audience, meant):
    id = await stage.started(audience=audience)
    assert sorted(await stage.send()) == sorted(meant)
    assert await stage.counted(id) == await stage.truth(id)


async def test_it_is_finished_and_reported_when_every_email_has_its_end(people):
    id = await stage.started()
    await stage.send(4)
    assert await stage.state(id) == "running"
    await stage.send(4)
    assert (await stage.state(id), await stage.reports()) == ("finished", ["finished"])
    assert await stage.counted(id) == {"sent": 5}


async def test_starting_twice_at_once_adds_nobody(people):
    id = await stage.confirmed(await stage.draft())
    assert sorted(await asyncio.gather(*(start_due(NOW) for _ in range(3)))) == [0, 0, 1]
    assert sum((await stage.truth(id)).values()) == 5


async def test_who_subscribes_after_the_start_is_not_in(people):
    await stage.started(audience="other")
    await DB.rows("UPDATE subscription SET interest = 'other' WHERE interest = 'senco'")
    assert set(await stage.send()) == OTHER


async def test_who_unsubscribes_before_their_turn_gets_nothing(people):
    id = await stage.started(audience="other")
    await end(await subscription_of("other1@example.com"), "link", NOW)
    assert await stage.send() == ["other2@example.com"]
    assert await stage.counted(id) == {"cancelled": 1, "sent": 1} == await stage.truth(id)


async def test_who_unsubscribes_while_paused_gets_nothing_after(people):
    id = await stage.started(audience="other")
    await pause(id, await stage.actor(), NOW)
    await DB.rows("UPDATE subscription SET unsubscribed_at = $1, unsubscribed_by = 'link'", NOW)
    await resume(id, await stage.actor(), NOW)
    assert await stage.send() == []
    assert await stage.counted(id) == {"cancelled": 2}


async def test_a_pause_stops_claims_at_once_and_resuming_goes_on(people):
    id = await stage.started()
    first = await stage.send(2)
    assert (await pause(id, await stage.actor(), NOW)).waiting == 3
    assert await stage.send() == []
    await resume(id, await stage.actor(), NOW)
    assert sorted(first + await stage.send()) == sorted(SENCO | OTHER)


async def test_emails_handed_over_finish_although_it_is_paused(people):
    id = await stage.started()
    claimed = await outbox.claim(2, NOW)
    await pause(id, await stage.actor(), NOW)
    await outbox.settle([stage.Attempted(one, stage.Accepted(NOW)) for one in claimed], NOW)
    assert await stage.counted(id) == {"sent": 2, "waiting": 3}


async def test_cancelling_sends_nothing_more_and_counts_what_it_was(people):
    id = await stage.started()
    await stage.send(2)
    assert (await cancel(id, await stage.actor(), NOW)).waiting == 3
    assert await stage.send() == []
    assert await stage.counted(id) == {"sent": 2, "dropped": 3} == await stage.truth(id)
    assert await stage.reports() == ["cancelled"]


@pytest.mark.parametrize(
    ("schedule", "from_then"),
    [
        ({"rest": "straight"}, timedelta()),
        ({"rest": "hours", "rest_hours": 2}, timedelta(hours=2)),
        ({"rest": "at", "rest_at": NOW + timedelta(days=1)}, timedelta(days=1)),
    ],
)
async def test_the_rest_follows_when_it_was_chosen(people, schedule, from_then):
    id = await stage.started(audience="senco_first", **schedule)
    assert set(await stage.send()) == SENCO
    if from_then:
        assert await stage.send(moment=NOW + from_then - MINUTE) == []
    assert set(await stage.send(moment=NOW + from_then)) == OTHER
    assert await stage.state(id) == "finished"


async def test_failed_emails_are_tried_again_by_one_or_all(people):
    id = await stage.started()
    await DB.rows("UPDATE outbox_email SET state = 'failed', attempts = 3 WHERE campaign = $1", id)
    await look_after(NOW)
    some = await DB.row("SELECT id FROM outbox_email WHERE campaign = $1", id)
    assert await retry(id, some["id"], await stage.actor(), NOW) == 1
    assert len(await stage.send()) == 1
    assert await retry(id, None, await stage.actor(), NOW) == 4
    assert len(await stage.send()) == 4
    assert await stage.counted(id) == {"sent": 5}


async def test_who_got_the_same_email_lately_is_left_out_unless_meant(people):
    await stage.started("First", "senco")
    await stage.send()
    second = await stage.confirmed(await stage.draft("Second"))
    await start_due(NOW)
    assert sorted(await stage.send()) == sorted(OTHER)
    assert await stage.counted(second) == {"sent": 2}


async def test_an_address_that_moves_to_a_reached_one_gets_no_second_email(people):
    id = await stage.started()
    await DB.rows("UPDATE outbox_email SET state = 'sent' WHERE recipient = 'senco1@example.com'")
    await signs_in("senco2", "senco1@example.com", NOW)
    assert await stage.send()
    assert (await stage.counted(id))["cancelled"] == 1
    copies = await DB.rows(
        "SELECT state FROM outbox_email WHERE campaign = $1 AND recipient = $2"
        " AND state <> 'cancelled'",
        id,
        "senco1@example.com",
    )
    assert len(copies) == 1
