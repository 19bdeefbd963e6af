"""The site with a provider to sign in at, and browsers to sign in with."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

import httpx
import pytest
from litestar import Litestar, Request, Router, get
from litestar.di import NamedDependency, Provide

from app.asgi import application
from app.clock import now
from app.guards import provide_arrival
from app.services.arrival import Arrival
from app.sessions import Note, close_sessions, leave_note, session_config, take_note
from app.settings import settings
from models.engine import DB
from tests.sign_in.provider import Provider, serving
from tests.sign_in.steps import chosen


@get("/trn")
async def trn(arrival: NamedDependency[Arrival]) -> str:
    """The TRN of whoever is signed in."""
    return arrival.person.trn if arrival.person else ""


@get("/note")
async def note(request: Request[Any, Any, Any]) -> str:
    """Leave a note, or take the one that is there."""
    if name := request.query_params.get("leave"):
        await leave_note(request, Note(name, "1"))
        return ""
    found = await take_note(request)
    return found.name if found else ""


SLOW = asyncio.Event()
SLOW_BEGUN = asyncio.Event()


@get("/slow")
async def slow(arrival: NamedDependency[Arrival]) -> str:
    """A page that is not finished before the test says so."""
    SLOW_BEGUN.set()
    await SLOW.wait()
    return "finished"


@get()
async def who(arrival: NamedDependency[Arrival]) -> str:
    """The address of whoever is signed in."""
    return arrival.person.email if arrival.person else "nobody"


@pytest.fixture
async def site(database, redis_url) -> AsyncIterator[Litestar]:
    """The whole site, and a page that says who one is."""
    site = application()
    site.register(
        Router(
            "/who",
            route_handlers=[who, trn, note, slow],
            middleware=[session_config().middleware],
            dependencies={"arrival": Provide(provide_arrival)},
        )
    )
    yield site
    await close_sessions()


def browser_of(site: Litestar) -> httpx.AsyncClient:
    """A browser with cookies of its own."""
    transport = httpx.ASGITransport(app=site)
    return httpx.AsyncClient(transport=transport, base_url=settings().public_url)


@pytest.fixture
async def browser(site) -> AsyncIterator[httpx.AsyncClient]:
    async with browser_of(site) as client:
        yield client


@pytest.fixture
async def another_browser(site) -> AsyncIterator[httpx.AsyncClient]:
    async with browser_of(site) as client:
        yield client


@pytest.fixture
def provider() -> Iterator[Provider]:
    with serving(Provider()) as running, chosen(identity_issuer=running.issuer):
        yield running


@pytest.fixture
async def open_service(database) -> None:
    """Registration is open."""
    await set_state("open", None)


@pytest.fixture
def close_service(database) -> Callable[[], Awaitable[None]]:
    """Closes the service completely when it is called."""
    return partial(set_state, "open", now())


@pytest.fixture
async def closed_service(close_service) -> None:
    """The service is closed completely."""
    await close_service()


async def set_state(registration: str, closed_from: datetime | None) -> None:
    await DB.rows(
        "INSERT INTO service_state (id, registration, registration_set_at, closed_from)"
        " VALUES (1, $1, $2, $3) ON CONFLICT (id) DO UPDATE SET"
        " registration = $1, registration_set_at = $2, closed_from = $3",
        registration,
        now(),
        closed_from,
    )
