"""One world for all random requests: they change what they like, and what holds, holds."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import httpx
import pytest
import time_machine
from redis import asyncio as aioredis

from app import logs
from app.bell import hang_up
from app.sessions import close_sessions
from tests.clean import clean
from tests.safety import world
from tests.safety.found import Found, found_by
from tests.safety.people import browsers, hire, sign_in
from tests.safety.requests import WORDS
from tests.sign_in.provider import Provider, serving
from tests.sign_in.steps import chosen
from tests.stage import NOW
from tests.test_routes import routes

HIGH = "1000000"
LIMITS = ("sign_ins_per_client", "searches_per_person", "codes_per_address", "codes_per_client")
NO_LIMITS = {f"limit_{name}": HIGH for name in (*LIMITS, "code_tries_per_client")}
READERS = ("applicant", "super_admin")


@dataclass(frozen=True, repr=False)
class World:
    """The people, the ids there are, and what the pages ask for."""

    people: dict[str, httpx.AsyncClient]
    known: dict[str, list[str]]
    found: Found


@pytest.fixture(scope="module")
def around() -> Iterator[None]:
    """A provider that answers, no limits, and a clock that stands."""
    with (
        serving(Provider()) as provider,
        time_machine.travel(NOW, tick=False),
        chosen(identity_issuer=provider.issuer, **NO_LIMITS),
    ):
        yield


@pytest.fixture(scope="module")
async def safe_world(whole_app, pool, redis_server, around) -> AsyncIterator[World]:
    """Everything there is, and who asks for it."""
    async with aioredis.Redis.from_url(redis_server.url) as client:
        await client.flushall()
    await clean(pool)
    await world.build()
    await hire()
    people, known = browsers(whole_app), await world.ids()
    await sign_in(people)
    readers = [people[name] for name in READERS]
    found = await found_by(readers, sorted({path for _, path in routes()}), addresses(known))
    yield World(people, known, found)
    await close_sessions()
    await hang_up()


def addresses(known: dict[str, list[str]]) -> list[str]:
    """Every page that can be opened, with the first thing of each kind."""
    opened = [path for method, path in routes() if method == "GET" and path != "/sign-in"]
    for name, values in {**WORDS, **known}.items():
        opened = [path.replace(f"{{{name}}}", values[0]) for path in opened]
    return sorted(opened)


@pytest.fixture
def said(capfd, caplog):
    """All that the process says from now on."""
    logs.configure("json")
    capfd.readouterr()

    def read() -> str:
        heard = capfd.readouterr()
        return heard.out + heard.err + caplog.text

    return read
