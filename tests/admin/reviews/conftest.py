"""10 May 2024, registration is closed; Ada and Ben chose Teach First, Cleo LLSE."""

from collections.abc import Iterator

import pytest
import time_machine

from tests import stage
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.http.stories import MAY
from tests.reviewing.staged import registered


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """It is 10 May 2024, half past nine, and stays so until the clock is moved."""
    with time_machine.travel(MAY, tick=False) as travelling:
        yield travelling


@pytest.fixture
async def people(app, clock):
    """The registrations, by the name of the person."""
    await stage.close_service()
    ada, ben = await registered("ada"), await registered("ben", provider_status="accepted")
    return {"ada": ada, "ben": ben, "cleo": await registered("cleo", provider="llse")}


@pytest.fixture
async def sam(app, people):
    """A super admin at the list of reviews."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        yield await Applicant(browser).open("/admin/reviews")


@pytest.fixture
async def ada(app, people):
    """An admin at the list of reviews."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff())
        yield await Applicant(browser).open("/admin/reviews")
