"""10 May 2024: registration is partially closed, late registration is on, an admin is at work."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.http.late_list import close_but_for_late_applicants
from tests.http.stories import MAY


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """It is 10 May 2024, half past nine, and stays so until the clock is moved."""
    with time_machine.travel(MAY, tick=False) as travelling:
        yield travelling


@pytest.fixture
async def ada(app, clock):
    """An admin at the late list."""
    await close_but_for_late_applicants()
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff())
        yield await Applicant(browser).open("/admin/late-registrations")
