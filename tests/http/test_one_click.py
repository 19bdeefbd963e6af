"""One-click unsubscribing as mail programs do it (RFC 8058), and as they should not."""

import asyncio

import pytest

from models.engine import DB
from tests.http.subscribers import (
    STATES,
    active,
    ask,
    change_service,
    link_of,
    one_click,
    subscription_of,
)

CALM = "You have unsubscribed"


@pytest.fixture
async def link(plain, user) -> str:
    """The link of somebody who gets email updates."""
    await ask(plain)
    return await link_of(user)


async def test_one_click_ends_it_at_once_without_a_redirect(another_browser, user, link):
    answer = await one_click(another_browser, link)
    assert (answer.status_code, CALM in answer.text) == (200, True)
    assert (await subscription_of(user))["unsubscribed_by"] == "one_click"
    again = await one_click(another_browser, link)
    assert (again.status_code, CALM in again.text) == (200, True)


@pytest.mark.parametrize("state", STATES)
async def test_one_click_works_in_every_state(another_browser, link, state):
    await change_service(state)
    assert (await one_click(another_browser, link)).status_code == 200
    assert await active() == 0


@pytest.mark.parametrize(
    "sent",
    [
        {"files": {"List-Unsubscribe": (None, "One-Click")}},
        {"content": "List-Unsubscribe=One-Click"},
        {"content": "List-Unsubscribe=One-Click\r\n", "headers": {"Content-Type": "text/plain"}},
        {"data": {"list-unsubscribe": "one-click", "other": "x" * 1000}},
        {"data": {"List-Unsubscribe": "One-Click"}, "headers": {"Origin": "null"}},
    ],
)
async def test_one_click_is_understood_however_it_is_packed(another_browser, link, sent):
    assert (await one_click(another_browser, link, **sent)).status_code == 200
    assert await active() == 0


@pytest.mark.parametrize(
    "sent",
    [
        {"content": ""},
        {"content": b"\xff\x00\xfe"},
        {"json": {"List-Unsubscribe": "One-Click"}},
        {"data": {"List-Unsubscribe": "No"}},
        {
            "content": "--x\r\nbroken",
            "headers": {"Content-Type": "multipart/form-data; boundary=y"},
        },
        {"content": "a=b", "headers": {"Content-Type": "multipart/form-data"}},
        {"content": "a=é".encode("latin-1"), "headers": {"Content-Type": "text/x; charset=nope"}},
    ],
)
async def test_a_post_that_is_no_one_click_changes_nothing(another_browser, link, sent):
    answer = await one_click(another_browser, link, **sent)
    assert (answer.status_code, "You have not been unsubscribed" in answer.text) == (400, True)
    assert await active() == 1


async def test_a_body_beyond_all_measure_is_refused(another_browser, link):
    answer = await one_click(another_browser, link, content=b"x" * 300_000)
    assert answer.status_code == 413
    assert await active() == 1


async def test_one_click_cannot_be_opened(another_browser, link):
    for method in ("GET", "HEAD"):
        answer = await another_browser.request(method, link.replace("unsubscribe", "one-click"))
        assert (answer.status_code, answer.headers["allow"]) == (405, "OPTIONS, POST")
    assert await active() == 1


async def test_twenty_clicks_at_once_end_it_once(another_browser, link):
    answers = await asyncio.gather(*(one_click(another_browser, link) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    rows = await DB.rows("SELECT * FROM audit_event WHERE action = 'subscription.unsubscribed'")
    assert len(rows) == 1
