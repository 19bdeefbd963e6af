"""A provider that hangs, trickles, fails or talks nonsense: a page in time, nobody else waits."""

import asyncio

import pytest

from app.identity import calls, flow
from app.identity import provider as published
from tests.sign_in.steps import held_back, leave, sign_in, who

LATER = (503, "You cannot sign in at the moment")
NEVER = (400, "Sorry, we could not sign you in")
MOODS = {"hang": LATER, "trickle": LATER, "fault": LATER, "garbage": NEVER}
DISCOVERY, TOKEN, KEYS, USERINFO = (
    "/.well-known/openid-configuration",
    "/token",
    "/keys",
    "/userinfo",
)


@pytest.fixture(autouse=True)
def short_patience(monkeypatch):
    """Nobody waits for long in these tests."""
    for place in (calls, flow):
        monkeypatch.setattr(place, "CALL", 0.3)


def expired(provider_of_settings):
    """What the provider published is to be asked for again."""
    provider_of_settings._document.again_at = provider_of_settings._keys.again_at = 0.0


def told(answer, wish):
    """Status and heading of a page that offers to try again."""
    assert f'href="/sign-in?to={wish}"' in answer.text
    heading = answer.text.partition('<h1 class="govuk-heading-l">')[2].partition("</h1>")[0]
    return answer.status_code, heading


async def test_who_leaves_hears_in_time_that_the_provider_is_away(browser, provider):
    for mood in MOODS:
        provider.moods[DISCOVERY] = mood
        async with held_back(provider):
            assert told(await browser.get("/sign-in?to=register"), "register") == LATER, mood
    provider.moods.clear()
    assert (await sign_in(browser, provider)).status_code == 303
    assert await who(browser) == "applicant@example.com"


@pytest.mark.parametrize("path", [TOKEN, KEYS, USERINFO])
async def test_who_comes_back_hears_in_time_and_signs_in_later(browser, provider, path):
    for mood, page in MOODS.items():
        back = provider.consent(await leave(browser, "to=late"))
        provider.moods[path] = mood
        async with held_back(provider):
            assert told(await browser.get(back), "late") == page, mood
    assert await who(browser) == "nobody"
    provider.moods.clear()
    assert (await sign_in(browser, provider)).status_code == 303


async def test_while_a_sign_in_waits_everybody_else_is_served(
    browser, another_browser, provider, monkeypatch
):
    monkeypatch.setattr(flow, "CALL", 30)
    back = provider.consent(await leave(browser))
    provider.moods[TOKEN] = "hang"
    async with held_back(provider):
        returning = asyncio.create_task(browser.get(back))
        assert await asyncio.to_thread(provider.tokens_asked.acquire, timeout=60)
        for address in ("/", "/health/ready", "/sign-in"):
            assert (await another_browser.get(address)).status_code in (200, 303)
        assert not returning.done()
    assert (await returning).status_code == 303


async def test_all_calls_of_a_sign_in_together_have_an_end(browser, provider, monkeypatch):
    monkeypatch.setattr(flow, "SIGN_IN", 0.3)
    monkeypatch.setattr(flow, "CALL", 30)
    back = provider.consent(await leave(browser))
    provider.moods[TOKEN] = "hang"
    async with held_back(provider):
        assert told(await browser.get(back), "account") == LATER


@pytest.mark.parametrize("mood", ["hang", "garbage"])
async def test_an_older_copy_does_while_the_provider_does_not_answer(browser, provider, mood):
    await sign_in(browser, provider)
    expired(published.provider())
    provider.moods |= {DISCOVERY: mood, KEYS: mood}
    browser.cookies.clear()
    async with held_back(provider):
        assert (await sign_in(browser, provider, "another")).status_code == 303
        asked = len(provider.asked)
        await leave(browser)
    assert provider.asked[asked:] == []  # and is not asked by everybody meanwhile
