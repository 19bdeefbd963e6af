"""Campaigns and the state of the service: start with an opening, stop with a closing."""

import asyncio
from contextvars import Context
from datetime import timedelta

import pytest

from app.audit import OPERATOR
from app.services.campaigning.campaign import campaign_of
from app.services.campaigning.opening import CLOSED, names_waiting_for_opening
from app.services.campaigning.refusals import NotReady
from app.services.campaigning.running import resume
from app.services.campaigning.sending import NOT_OPEN, look_after, start_due
from app.services.operating.changes import SetRegistration, SetTexts
from app.services.operating.service import change_service, record_reached
from models import campaign_audience_query
from tests.campaigns import stage
from tests.stage import MONTH, NOW, close_service, open_service, settings

OPEN, CLOSE = SetRegistration("open", month_accepted=True), SetRegistration("partially_closed")
HOUR = timedelta(hours=1)
pytestmark = pytest.mark.usefixtures("opened")


@pytest.fixture
async def waiting(opened):
    """A campaign that waits for an opening, and two people whom it is for."""
    await close_service()
    await stage.subscribers(senco=1, other=1)
    return await stage.confirmed(await stage.draft(starts="opening"))


async def test_it_does_not_start_by_itself(waiting):
    assert await start_due(NOW + HOUR) == 0
    assert await names_waiting_for_opening() == ["Opening"]


async def test_it_starts_when_somebody_opens_registration(waiting):
    changed = await change_service(OPEN, OPERATOR, NOW)
    assert changed.started == ("Opening",)
    assert await start_due(NOW) == 1
    assert len(await stage.send()) == 2


async def test_it_starts_when_a_scheduled_opening_is_recorded(waiting):
    await settings(opens_at=NOW - HOUR)
    await record_reached(NOW)
    assert await start_due(NOW) == 1


async def test_it_starts_with_the_next_opening_only(waiting):
    await change_service(OPEN, OPERATOR, NOW)
    await start_due(NOW)
    await stage.send()
    await change_service(CLOSE, OPERATOR, NOW)
    assert (await change_service(OPEN, OPERATOR, NOW)).started == ()
    assert await start_due(NOW) == 0


async def test_a_change_that_opens_nothing_starts_nothing(waiting):
    await change_service(SetTexts(MONTH, None, "in the summer", "autumn 2027"), OPERATOR, NOW)
    assert await start_due(NOW) == 0


async def test_a_date_that_comes_before_registration_opens_pauses_it(opened):
    await stage.subscribers(senco=1)
    id = await stage.confirmed(await stage.draft(starts="at", starts_at=NOW + HOUR))
    await close_service()
    assert await start_due(NOW + HOUR) == 0
    assert (await campaign_of(id)).state_reason == NOT_OPEN
    assert (await stage.state(id), await stage.reports()) == ("paused", ["paused"])
    with pytest.raises(NotReady):
        await resume(id, await stage.actor(), NOW + HOUR)
    await open_service()
    await resume(id, await stage.actor(), NOW + HOUR)
    assert await start_due(NOW + HOUR) == 1


async def test_closing_pauses_what_says_that_registration_is_open(opened):
    await stage.subscribers(senco=1)
    id = await stage.started()
    await change_service(CLOSE, OPERATOR, NOW)
    campaign = await campaign_of(id)
    assert (campaign.state, campaign.state_reason) == ("paused", CLOSED)
    assert await stage.send() == []
    assert await stage.reports() == ["paused"]


async def test_closing_leaves_news_alone(opened):
    await stage.subscribers(senco=1)
    id = await stage.draft()
    await stage.news(id)
    await stage.confirmed(id)
    await start_due(NOW)
    await change_service(CLOSE, OPERATOR, NOW)
    assert await stage.state(id) == "running"


async def test_a_complete_closure_that_comes_by_itself_pauses_it_too(opened):
    await stage.subscribers(senco=1)
    id = await stage.started()
    await settings(closed_from=NOW)
    await look_after(NOW)
    assert await stage.state(id) == "paused"


async def test_a_closing_does_not_wait_for_a_start_and_takes_its_promises_back(opened, monkeypatch):
    await stage.subscribers(senco=1)
    id = await stage.confirmed(await stage.draft())
    promise_all = campaign_audience_query.fan_out

    async def promise_while_somebody_closes(*given: object) -> int:
        promised = await promise_all(*given)
        closing = change_service(CLOSE, OPERATOR, NOW)
        await asyncio.create_task(closing, context=Context())
        return promised

    monkeypatch.setattr(campaign_audience_query, "fan_out", promise_while_somebody_closes)
    assert await start_due(NOW) == 0
    assert (await stage.state(id), await stage.truth(id)) == ("paused", {})
    assert await stage.reports() == ["paused"]
