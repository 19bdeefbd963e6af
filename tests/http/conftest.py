"""An open service on 10 May 2024, a school, and people with browsers that check every page."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
import time_machine

from app.settings import settings
from tests import stage
from tests.http.applicant import Applicant
from tests.http.stories import MAY, NOVEMBER
from tests.page_check import watch

BOTH_WAYS = [pytest.param(False, id="plain"), pytest.param(True, id="htmx")]


def browser_of(app) -> httpx.AsyncClient:
    """A browser of its own; every page it is shown is checked."""
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app),
        base_url=settings().public_url,
        event_hooks={"response": [watch]},
    )


@pytest.fixture
def may() -> Iterator[None]:
    """It is 10 May 2024, half past nine, and stays so."""
    with time_machine.travel(MAY, tick=False):
        yield


@pytest.fixture
async def service(app, may):
    """Registration is open for courses before November 2024, and Hillside School exists."""
    await stage.open_service(NOVEMBER)
    await stage.school()
    return app


@pytest.fixture
async def browser(service) -> AsyncIterator[httpx.AsyncClient]:
    async with browser_of(service) as client:
        yield client


@pytest.fixture
async def another_browser(service) -> AsyncIterator[httpx.AsyncClient]:
    async with browser_of(service) as client:
        yield client


@pytest.fixture
async def user(service):
    """The person whose browser it is, with a verified TRN."""
    return await stage.person()


@pytest.fixture
async def plain(browser, user) -> Applicant:
    """Somebody signed in whose browser runs no JavaScript."""
    await stage.sign_in(browser, user)
    return Applicant(browser)


@pytest.fixture(params=BOTH_WAYS)
async def applicant(request, plain) -> Applicant:
    """Somebody signed in, once without JavaScript and once with htmx."""
    plain.htmx = request.param
    return plain
