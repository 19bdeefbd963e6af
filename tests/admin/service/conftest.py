"""10 May 2024, half past nine: a super admin before the console, the service set as a test needs."""

from collections.abc import AsyncIterator

import pytest

from tests import stage
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of, may
from tests.http.stories import NOVEMBER

__all__ = ["may"]


@pytest.fixture
async def sam(app, may) -> AsyncIterator[Applicant]:
    """A super admin called Sam Super; registration is partially closed."""
    await stage.close_service(course_start_before=NOVEMBER)
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        yield Applicant(browser)


@pytest.fixture
async def kim(app, sam) -> AsyncIterator[Applicant]:
    """Another super admin, at the same time."""
    async with browser_of(app) as browser:
        other = await staff("super_admin", "kim@example.org", "Kim Other")
        await signed_in_as(browser, other)
        yield Applicant(browser)
