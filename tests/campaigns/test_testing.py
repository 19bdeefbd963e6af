"""Tests to oneself: one of each wording, marked, harmless, and not without end."""

import json
from datetime import timedelta

import pytest

from app.services.campaigning.audience import numbers_of
from app.services.campaigning.campaign import campaign_of
from app.services.campaigning.content import preview
from app.services.campaigning.refusals import NotReady, TooManyTests
from app.services.campaigning.testing import send_test
from models.engine import DB
from tests.campaigns import stage
from tests.stage import NOW

pytestmark = pytest.mark.usefixtures("opened")
ME = "sam@example.org"


async def one_test(id):
    return await send_test(id, await stage.super_admin(), ME, await stage.actor(), NOW)


async def test_a_test_is_one_email_of_each_wording_to_oneself():
    id = await stage.draft()
    assert await one_test(id) == 2
    rows = await DB.rows("SELECT * FROM outbox_email ORDER BY values ->> 'interest'")
    values = [json.loads(row["values"]) for row in rows]
    assert values == [{"interest": i, "test": True} for i in ("other", "senco")]
    assert {(row["recipient"], row["campaign"]) for row in rows} == {(ME, None)}
    assert (await campaign_of(id)).tested_at == NOW


async def test_news_has_one_wording():
    id = await stage.draft()
    await stage.news(id)
    assert await one_test(id) == 1


async def test_news_without_words_has_no_test():
    id = await stage.draft()
    await stage.news(id, "", "")
    with pytest.raises(NotReady):
        await one_test(id)


async def test_ten_an_hour_are_enough():
    id = await stage.draft()
    for _ in range(5):
        await one_test(id)
    with pytest.raises(TooManyTests):
        await one_test(id)
    await DB.rows("UPDATE outbox_email SET due_at = $1", NOW - timedelta(hours=2))
    assert await one_test(id) == 2


async def test_a_preview_is_the_real_rendering_with_a_link_that_ends_nothing():
    campaign = await campaign_of(await stage.draft())
    senco, other = (preview(campaign, interest) for interest in ("senco", "other"))
    assert "SENCO" in senco.text
    assert "SENCO" not in other.text
    assert "/email-updates/unsubscribe/" in other.html


async def test_the_numbers_say_who_is_meant_and_who_is_left_out_and_why():
    await stage.subscribers(senco=3, other=2)
    await DB.rows("UPDATE subscription SET undeliverable_at = $1 WHERE email ~ 'senco1'", NOW)
    await DB.rows(
        "UPDATE subscription SET unsubscribed_at = $1, unsubscribed_by = 'link'"
        " WHERE email ~ 'other1'",
        NOW,
    )
    await stage.started("First", "other")
    await stage.send()
    numbers = await numbers_of(await stage.draft("Second"), NOW)
    assert (numbers.senco, numbers.other, numbers.total) == (2, 0, 2)
    assert (numbers.recent, numbers.undeliverable, numbers.unsubscribed) == (1, 1, 1)
