"""10 May 2024, with an admin and a super admin at their browsers."""

import pytest
import time_machine

from tests import stage
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.http.stories import MAY


@pytest.fixture
def may():
    """It is 10 May 2024, half past nine, and stays so."""
    with time_machine.travel(MAY, tick=False):
        yield


@pytest.fixture
async def user(app, may):
    """Alex Teacher, who has signed in before."""
    return await stage.person()


@pytest.fixture
async def ada(user, app):
    """An admin."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff())
        yield Applicant(browser)


@pytest.fixture
async def sam(user, app):
    """A super admin."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        yield Applicant(browser)
