"""10 May 2024: an admin, a super admin, and emails of every kind."""

from collections.abc import Iterator

import pytest
import time_machine

from app.services.late.adding import add_one
from app.services.late.choices import Details
from models.engine import DB
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.http.late_list import close_but_for_late_applicants
from tests.http.stories import MAY
from tests.late.promised import ADMIN


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """It is 10 May 2024, half past nine, and stays so until the clock is moved."""
    with time_machine.travel(MAY, tick=False) as travelling:
        yield travelling


async def at_the_console(app, role: str):
    """Somebody of this role, signed in."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff(role))
        yield Applicant(browser)


@pytest.fixture
async def ada(app, clock):
    """An admin."""
    await close_but_for_late_applicants()
    async for somebody in at_the_console(app, "admin"):
        yield somebody


@pytest.fixture
async def sam(app, clock):
    """A super admin."""
    async for somebody in at_the_console(app, "super_admin"):
        yield somebody


@pytest.fixture
async def invitation(ada):
    """The link, sent to Bob."""
    await add_one("bob@example.com", Details(), ADMIN, MAY)
    row = await DB.row("UPDATE outbox_email SET state = 'sent', attempts = 1 RETURNING id")
    return row["id"]
