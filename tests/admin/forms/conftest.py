"""The console with a sample form in it, and two admins."""

from collections.abc import AsyncIterator

import pytest

from app import asgi
from tests.admin.forms.sampler import Sampler
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of


@pytest.fixture(scope="module")
def sampling():
    """The application with the sample form."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asgi, "CONSOLE", (*asgi.CONSOLE, Sampler))
        yield asgi.create_app()


@pytest.fixture
async def ada(sampling, database, redis_url) -> AsyncIterator[Applicant]:
    """An admin at a browser."""
    async with browser_of(sampling) as browser:
        await signed_in_as(browser, await staff())
        await browser.get("/")
        yield Applicant(browser)


@pytest.fixture
async def bea(sampling, ada) -> AsyncIterator[Applicant]:
    """Another admin at another browser."""
    async with browser_of(sampling) as browser:
        await signed_in_as(browser, await staff(email="bea@example.org", name="Bea Other"))
        await browser.get("/")
        yield Applicant(browser)
