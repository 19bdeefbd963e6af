"""10 May 2024, half past nine: super admins before the console of a partially closed service."""

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
    """A super admin called Sam Super."""
    await stage.close_service(course_start_before=NOVEMBER)
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        yield Applicant(browser)


@pytest.fixture
async def kim(app, sam) -> AsyncIterator[Applicant]:
    """Another super admin at the same time, called Kim Other."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin", "kim@example.org", "Kim Other"))
        yield Applicant(browser)
