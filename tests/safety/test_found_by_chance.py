"""What random requests found once, told plainly."""

import pytest
from litestar import Request

from app.pages.render import away
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of


@pytest.fixture
async def sam(app):
    """A super admin at a browser."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff("super_admin"))
        yield Applicant(browser)


@pytest.mark.parametrize("act", ["promote", "archive"])
async def test_a_version_that_never_was_is_stale_even_if_nobody_changed_anything(sam, act):
    where = f"/admin/admins/{await staff('admin')}/{act}"
    await sam.open(where)
    token = sam.browser.cookies["npq-csrf"]
    await sam.browser.post(where, data={"_csrf_token": token, "version": "77"})
    answer = await sam.browser.post(where, data={"_csrf_token": token})
    assert answer.status_code == 409
    assert "Somebody changed this" in answer.text


def test_htmx_is_sent_to_no_address_that_ends_a_header():
    scope = {"type": "http", "headers": [(b"hx-request", b"true")]}
    answer = away(Request(scope), "/admin/lists/a\r\nSet-Cookie: é?q=%20")
    assert answer.headers["HX-Redirect"] == "/admin/lists/a%0D%0ASet-Cookie:%20%C3%A9?q=%20"
