"""What people do around signing in, as the tests let them do it."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from app.sessions import close_sessions
from app.settings import settings
from tests.sign_in.provider import Provider

COOKIE = "npq"


async def leave(browser: httpx.AsyncClient, query: str = "to=account") -> str:
    """Ask to sign in; the provider's address that one is sent to."""
    answer = await browser.get(f"/sign-in?{query}")
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


async def sign_in(
    browser: httpx.AsyncClient, provider: Provider, subject: str = "somebody", **says: Any
) -> httpx.Response:
    """The whole way there and back; the answer to the return."""
    return await browser.get(provider.consent(await leave(browser), subject, **says))


async def sign_out(browser: httpx.AsyncClient, **form: str) -> httpx.Response:
    """Press the button "Sign out"."""
    await browser.get("/")
    token = browser.cookies["npq-csrf"]
    return await browser.post("/sign-out", data={"_csrf_token": token, **form})


async def who(browser: httpx.AsyncClient) -> str:
    """The address of whoever is signed in, or nobody."""
    return (await browser.get("/who")).text


def asked(address: str) -> dict[str, str]:
    """The query of an address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def keep_only(browser: httpx.AsyncClient, session: str) -> None:
    """Put a session cookie into a browser, as whoever got hold of an id would."""
    browser.cookies.clear()
    browser.cookies.set(COOKIE, session, domain="localhost.local")


@contextmanager
def chosen(**values: str) -> Iterator[None]:
    """These settings for a while."""
    before = dict(os.environ)
    os.environ.update({name.upper(): value for name, value in values.items()})
    settings.cache_clear()
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        settings.cache_clear()


@asynccontextmanager
async def redis_away() -> AsyncIterator[None]:
    """Nothing answers where Redis was."""
    await close_sessions()
    with chosen(redis_url="redis://localhost:1/0"):
        yield
        await close_sessions()


@asynccontextmanager
async def held_back(provider: Provider) -> AsyncIterator[None]:
    """The provider keeps its tokens back until it may answer."""
    provider.may_answer.clear()
    try:
        yield
    finally:
        provider.may_answer.set()


async def reached(provider: Provider, returns: int = 1) -> None:
    """Go on when this many returns wait for their tokens."""
    for _ in range(returns):
        assert await asyncio.to_thread(provider.tokens_asked.acquire, timeout=60)
