"""Things that happen at once: nobody is ever signed in as somebody else, or after signing out."""

import asyncio

import pytest
import time_machine

from app.clock import now
from app.sessions.store import store
from tests.sign_in import conftest
from tests.sign_in.steps import COOKIE, held_back, leave, reached, sign_in, sign_out, who

ONE = {"email": "one@example.com"}
TWO = {"email": "two@example.com"}


@pytest.fixture
def slow_page():
    conftest.SLOW.clear()
    conftest.SLOW_BEGUN.clear()
    yield conftest
    conftest.SLOW.set()


async def test_signing_out_during_a_return_stands(browser, provider):
    first, second = await leave(browser), await leave(browser)
    await browser.get(provider.consent(first, "one", userinfo=ONE))
    async with held_back(provider), asyncio.TaskGroup() as group:
        returning = group.create_task(browser.get(provider.consent(second, "two", userinfo=TWO)))
        await reached(provider)
        await sign_out(browser)
        provider.may_answer.set()
        answer = await returning
    assert answer.status_code == 400
    assert "Sign in again" in answer.text
    assert await who(browser) == "nobody"


async def test_of_two_returns_at_once_one_signs_in_and_is_who_it_says(browser, provider):
    backs = [
        provider.consent(await leave(browser), "one", userinfo=ONE),
        provider.consent(await leave(browser), "two", userinfo=TWO),
    ]
    async with held_back(provider), asyncio.TaskGroup() as group:
        returning = [group.create_task(browser.get(back)) for back in backs]
        await reached(provider, 2)
        provider.may_answer.set()
        answers = [await one for one in returning]
    assert sorted(answer.status_code for answer in answers) == [303, 400]
    expected = ONE if answers[0].status_code == 303 else TWO
    assert await who(browser) == expected["email"]


async def test_one_return_sent_twice_at_once_asks_for_one_token(browser, provider):
    back = provider.consent(await leave(browser))
    answers = await asyncio.gather(*(browser.get(back) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [303, 400]
    assert provider.asked.count("/token") == 1
    assert await who(browser) == "applicant@example.com"


async def test_many_people_at_once_are_each_who_they_are(site, provider):
    people = [f"person-{n}@example.com" for n in range(12)]
    browsers = [conftest.browser_of(site) for _ in people]

    async def whole(browser, email):
        await sign_in(browser, provider, email, userinfo={"email": email})
        return await who(browser)

    assert await asyncio.gather(*map(whole, browsers, people)) == people


async def test_a_slow_page_does_not_bring_a_session_back(browser, provider, slow_page):
    await sign_in(browser, provider)
    old = browser.cookies[COOKIE]
    with time_machine.travel(now().timestamp() + 25 * 60 * 60):
        async with asyncio.TaskGroup() as group:
            waiting = group.create_task(browser.get("/who/slow"))
            await slow_page.SLOW_BEGUN.wait()
            await sign_out(browser)
            slow_page.SLOW.set()
            answer = await waiting
    assert answer.text == "finished"
    assert "set-cookie" not in answer.headers
    assert not await store().read(old)


async def test_a_slow_page_does_not_undo_a_sign_in(browser, provider, slow_page):
    address = await leave(browser)
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(browser.get("/who/slow"))
        await slow_page.SLOW_BEGUN.wait()
        await browser.get(provider.consent(address))
        slow_page.SLOW.set()
        answer = await waiting
    assert "set-cookie" not in answer.headers
    assert await who(browser) == "applicant@example.com"
