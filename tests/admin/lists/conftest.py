"""A super admin at the lists."""

import pytest

from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of


@pytest.fixture
async def sam(app):
    """A super admin."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        yield Applicant(browser)


@pytest.fixture
async def another(app):
    """Another super admin."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin", "robin@example.org", "Robin Super"))
        yield Applicant(browser)
