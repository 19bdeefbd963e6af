"""Every page state once, as it is answered to each kind of person."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import httpx
import jinja2
import pytest
import time_machine
from redis import asyncio as aioredis

from app.bell import hang_up
from app.emails.unsubscribe_links import TEST, token_of
from app.journey.steps import STEPS
from app.pages.guided_courses import COURSE_GUIDE
from app.pages.templates import TEMPLATES
from app.services.importing.kinds import KINDS
from app.sessions import close_sessions
from models.engine import DB
from tests.browser.sitemap import gathering
from tests.browser.sitemap.moments import MOMENTS, OPEN
from tests.browser.sitemap.problems import problems
from tests.browser.sitemap.sight import Sight
from tests.clean import clean
from tests.http.drafts import register
from tests.safety import world
from tests.safety.people import browsers, hire, sign_in, user
from tests.safety.requests import WORDS
from tests.sign_in.provider import Provider, serving
from tests.sign_in.steps import chosen
from tests.stage import NOW

People = dict[str, httpx.AsyncClient]
Ids = dict[str, list[str]]
EACH = ("slug", "kind", "page", "address", "run", "upload", "token", "person")
SENDING = "SELECT id FROM campaign WHERE name = 'Sending'"
ELSEWHERE = ("/sign-in", "/sign-out")


@pytest.fixture(scope="package")
async def drawn() -> AsyncIterator[set[str]]:
    """The names of all templates that are drawn from now on."""
    names: set[str] = set()
    get = TEMPLATES.get_template

    def noting(name: str, *rest: object) -> jinja2.Template:
        names.add(name)
        return get(name, *rest)

    TEMPLATES.get_template = noting
    yield names
    del TEMPLATES.get_template


@pytest.fixture(scope="package")
async def sights(whole_app, pool, redis_server, drawn) -> AsyncIterator[list[Sight]]:
    """Every page state."""
    async with aioredis.Redis.from_url(redis_server.url) as client:
        await client.flushall()
    with (
        serving(Provider()) as provider,
        time_machine.travel(NOW, tick=False),
        chosen(identity_issuer=provider.issuer),
    ):
        await clean(pool)
        await hire()
        yield await every(whole_app)
    await close_sessions()
    await hang_up()


async def every(app: Any) -> list[Sight]:
    """What there is to see before and after anything has happened."""
    people = browsers(app)
    found = [one async for one in empty(people)]
    await world.build()
    await sign_in(people)
    known = await ids()
    found += [one async for one in usual(people, known)]
    await register(await user("applicant"), trn=world.TOLD["applicant"][1])
    await sign_in(people)
    found += [one async for one in changed(people, known)]
    await sign_in(people)
    found += [one async for one in problems(people)]
    return found


async def ids() -> Ids:
    """What stands in addresses."""
    known = {**WORDS, **await world.ids(), "slug": [step.slug for step in STEPS]}
    known["sending"] = [str((await DB.rows(SENDING))[0]["id"])]
    known["token"] = [token_of(UUID(known["subscription"][0])), token_of(TEST)]
    known["address"] = list(COURSE_GUIDE)
    known["kind"] = [*KINDS, "no-such-list"]
    return known


async def empty(people: People) -> AsyncIterator[Sight]:
    """The console before anything has happened."""
    somebody = {"super_admin": people["super_admin"]}
    await sign_in(somebody)
    lists = [path for path in gathering.ROUTES if path.startswith("/admin") and "{" not in path]
    async for one in gathering.pages("super_admin", somebody["super_admin"], lists):
        yield one


async def usual(people: People, known: Ids) -> AsyncIterator[Sight]:
    """Every page, and every form left empty."""
    seen: dict[str, list[Sight]] = {}
    for person, browser in people.items():
        pages = gathering.pages(person, browser, addresses(known))
        seen[person] = [one async for one in pages]
    for person, browser in people.items():
        for one in seen[person]:
            yield one
        async for one in gathering.mistakes(person, browser, seen[person]):
            yield one


async def changed(people: People, known: Ids) -> AsyncIterator[Sight]:
    """What shows at other moments."""
    for moment in MOMENTS:
        await DB.script(f"{OPEN}; {moment.so}")
        there = [filled(address, known)[0] for address in moment.addresses]
        for person in moment.people:
            async for one in gathering.pages(person, people[person], there):
                yield one
    await DB.script(OPEN)


def addresses(known: Ids) -> list[str]:
    """Every page that can be opened; where words stand in an address, one with each."""
    opened = [path for path in gathering.ROUTES if path not in ELSEWHERE]
    return [address for path in opened for address in filled(path, known)]


def filled(path: str, known: Ids) -> list[str]:
    """An address with ids in place of its placeholders: the first, or each where they are words."""
    name = next((name for name in known if f"{{{name}}}" in path), "")
    values = known[name] if name in EACH else known.get(name, [""])[:1]
    if not name:
        return [path]
    return [
        whole for value in values for whole in filled(path.replace(f"{{{name}}}", value), known)
    ]
