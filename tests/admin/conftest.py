"""Admins with browsers that are signed in to the console; every page they see is checked."""

from collections.abc import AsyncIterator

import httpx
import pytest

from tests.admin.staff import signed_in_as, staff
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
