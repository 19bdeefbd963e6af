"""A web process killed between the commit of a promise and the bell: the email goes anyway."""

import asyncio
from contextlib import suppress

import httpx
from redis import asyncio as aioredis

from models.engine import DB
from tests.crash.outcomes import copies, until_sent
from tests.crash.waiting import until
from tests.crash.web_process import updates_form

LONG = 60_000  # milliseconds


async def test_the_sweep_finds_what_no_bell_announced(web, visitor, hire, redis_url):
    form = await updates_form(visitor)
    async with aioredis.Redis.from_url(redis_url) as redis:
        await redis.execute_command("CLIENT", "PAUSE", LONG, "WRITE")  # the bell is a write
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
