"""A super admin at the campaigns while registration is open and five people wait for news."""

import pytest

from tests.admin.staff import signed_in_as, staff
from tests.campaigns import stage
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.stage import open_service


@pytest.fixture(params=["plain", "htmx"])
async def sam(app, request):
    """A super admin with a browser, with and without JavaScript."""
    await open_service()
    await stage.subscribers(senco=3, other=2)
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        someone = Applicant(browser, htmx=request.param == "htmx")
        yield await someone.open("/admin/campaigns")
