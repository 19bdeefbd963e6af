"""Admins with browsers that are signed in to the console; every page they see is checked."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import httpx
import pytest
import time_machine

from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of


@pytest.fixture
async def admin_browser(app) -> AsyncIterator[httpx.AsyncClient]:
    """The browser of an admin."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("admin"))
        yield browser


@pytest.fixture
async def super_browser(app) -> AsyncIterator[httpx.AsyncClient]:
    """The browser of a super admin."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        yield browser


@pytest.fixture
async def visitor(app) -> AsyncIterator[Applicant]:
    """Somebody with a browser who is not signed in to anything."""
    async with browser_of(app) as browser:
        yield Applicant(browser)


@pytest.fixture
async def another_visitor(app) -> AsyncIterator[Applicant]:
    """Somebody with another browser."""
    async with browser_of(app) as browser:
        yield Applicant(browser)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """It is noon, and stays so until the clock is moved."""
    with time_machine.travel(datetime(2026, 11, 23, 12, tzinfo=UTC), tick=False) as travelling:
        yield travelling
