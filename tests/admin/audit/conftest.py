"""10 May 2024, and things that happened by then."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from app.services.late.adding import add_one
from app.services.late.changing import change_end
from app.services.late.choices import Details
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.http.late_list import close_but_for_late_applicants
from tests.http.stories import MAY
from tests.late.promised import ADMIN


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """It is 10 May 2024, half past nine, and stays so."""
    with time_machine.travel(MAY, tick=False) as travelling:
        yield travelling


@pytest.fixture
async def sam(app, clock):
    """A super admin."""
    await close_but_for_late_applicants()
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        yield Applicant(browser)


@pytest.fixture
async def bob(sam):
    """Bob's access to register late: given yesterday, prolonged today."""
    added = await add_one("bob@example.com", Details(), ADMIN, MAY - timedelta(days=1))
    await change_end(added.id, "30 June 2024", ADMIN, MAY)
    return added.id
