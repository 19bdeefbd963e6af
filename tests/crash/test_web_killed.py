"""A web process killed between the commit of a promise and the bell: the email goes anyway."""

import asyncio
from contextlib import suppress

import httpx
import pytest
from redis import asyncio as aioredis

from app.sessions import SESSION_COOKIE, session_of
from models.engine import DB
from tests import stage
from tests.crash.outcomes import copies, until_sent
from tests.crash.waiting import until
from tests.crash.web_process import Web

LONG = 60_000  # milliseconds


@pytest.fixture
def web(folder, database, redis_url):
    process = Web(folder).start()
    yield process
    process.kill()


@pytest.fixture
async def visitor(web):
    """A browser at the web process, of somebody who is signed in."""
    session = await session_of(await stage.person())
    async with httpx.AsyncClient(base_url=web.url, timeout=30) as browser:
        browser.cookies.set(SESSION_COOKIE.name, session, domain="localhost.local")
        yield browser


async def test_the_sweep_finds_what_no_bell_announced(web, visitor, hire, redis_url):
    page = await visitor.get("/email-updates")
    token = page.text.partition('name="_csrf_token" value="')[2].partition('"')[0]
    async with aioredis.Redis.from_url(redis_url) as redis:
        await redis.execute_command("CLIENT", "PAUSE", LONG, "WRITE")  # the bell is a write
        form = {"_csrf_token": token, "interest": "senco"}
        asked = asyncio.create_task(visitor.post("/email-updates", data=form))
        await until(committed, "nothing was promised")
        web.kill()
        await redis.execute_command("CLIENT", "UNPAUSE")
        assert await redis.zcard("arq:queue") == 0
    with suppress(httpx.TransportError):
        await asked
    hire()
    await until_sent(1)
    assert len(await copies()) == 1


async def committed():
    return await DB.row("SELECT 1 FROM outbox_email") is not None
