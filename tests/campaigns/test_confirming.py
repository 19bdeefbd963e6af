"""What must be right before a campaign may go, and what cannot go at the same time."""

import asyncio
from datetime import timedelta

import pytest

from app.services.campaigning.campaign import campaign_of
from app.services.campaigning.confirming import confirm, reconsider
from app.services.campaigning.drafting import AudienceChoice, create, delete, set_audience
from app.services.campaigning.refusals import AlreadyElse, NameTaken, NoSuchCampaign, NotReady
from app.services.campaigning.sending import start_due
from app.services.refusals import Stale
from models.engine import DB
from tests.campaigns import stage
from tests.stage import NOW, close_service

pytestmark = pytest.mark.usefixtures("opened")
TAKEN = AudienceChoice("Opening", "senco")
TOMORROW = {"starts": "at", "starts_at": NOW + timedelta(days=1)}
YESTERDAY = {"starts": "at", "starts_at": NOW - timedelta(days=1)}


async def refusal(id) -> str:
    with pytest.raises(NotReady) as refused:
        await stage.confirmed(id)
    assert await stage.state(id) == "draft"
    return refused.value.step


async def test_the_opening_email_cannot_go_at_once_while_registration_is_closed():
    await stage.subscribers(other=1)
    await close_service()
    assert await refusal(await stage.draft()) == "schedule"


async def test_news_can_go_while_registration_is_closed():
    await stage.subscribers(other=1)
    await close_service()
    id = await stage.draft()
    await stage.news(id)
    assert await stage.state(await stage.confirmed(id)) == "scheduled"


async def test_news_needs_words():
    id = await stage.draft()
    await stage.news(id, subject="", text="")
    assert await refusal(id) == "email"


async def test_a_time_that_has_passed_is_refused():
    assert await refusal(await stage.draft(**YESTERDAY)) == "schedule"


async def test_an_email_that_nobody_would_get_is_refused():
    assert await refusal(await stage.draft()) == "audience"


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        ("everyone", "senco", True),
        ("senco", "senco_first", True),
        ("other", "other", True),
        ("senco", "other", False),
    ],
)
async def test_the_same_email_is_not_sent_twice_to_some_people_at_once(first, second, overlap):
    await stage.confirmed(await stage.draft("First", first, **TOMORROW))
    id = await stage.draft("Second", second, **TOMORROW)
    if overlap:
        assert await refusal(id) == "audience"
    else:
        assert await stage.state(await stage.confirmed(id)) == "scheduled"


async def test_two_that_overlap_confirmed_at_once_are_one():
    drafts = [await stage.draft(name, **TOMORROW) for name in ("First", "Second")]
    answers = await asyncio.gather(*map(stage.confirmed, drafts), return_exceptions=True)
    assert sorted(isinstance(answer, NotReady) for answer in answers) == [False, True]


async def test_confirming_twice_is_confirming_once():
    id = await stage.confirmed(await stage.draft(**TOMORROW))
    with pytest.raises(AlreadyElse):
        await stage.confirmed(id)
    events = await DB.rows("SELECT id FROM audit_event WHERE action = 'campaign.confirmed'")
    assert len(events) == 1


async def test_a_draft_that_somebody_else_changed_is_not_confirmed():
    id = await stage.draft(**TOMORROW)
    with pytest.raises(Stale) as stale:
        await confirm(id, 1, await stage.super_admin(), await stage.actor(), NOW)
    assert (stale.value.by, stale.value.at) == ("Sam Super", NOW)


async def test_a_scheduled_one_can_become_a_draft_again_and_does_not_start():
    id = await stage.confirmed(await stage.draft(**TOMORROW))
    await reconsider(id, await stage.actor(), NOW)
    assert await start_due(NOW + timedelta(days=2)) == 0
    campaign = await campaign_of(id)
    assert (campaign.state, campaign.confirmed_by, campaign.due_at) == ("draft", None, None)


async def test_only_drafts_are_deleted():
    id = await stage.draft(**TOMORROW)
    await stage.confirmed(id)
    with pytest.raises(AlreadyElse):
        await delete(id, await stage.actor(), NOW)
    await reconsider(id, await stage.actor(), NOW)
    assert await delete(id, await stage.actor(), NOW) == "Opening"
    with pytest.raises(NoSuchCampaign):
        await campaign_of(id)


async def test_a_name_is_used_once():
    await stage.draft()
    with pytest.raises(NameTaken):
        await create(TAKEN, await stage.super_admin(), await stage.actor(), NOW)
    other = await stage.draft("Other")
    with pytest.raises(NameTaken):
        await set_audience(other, 2, TAKEN, await stage.actor(), NOW)
