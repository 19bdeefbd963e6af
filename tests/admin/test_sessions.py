"""How long an admin stays signed in, and where they are sent when they are not."""

import pytest

from app.sessions.way_in import WayIn, remembered
from models.engine import DB
from tests.admin.signing_in import recorded, sign_in
from tests.admin.staff import archive, signed_in_as, staff

ADA = "ada@example.org"
ENDED = "You have been signed out. Sign in again to continue."
HTMX = {"HX-Request": "true", "HX-Target": "content"}


async def test_an_hour_without_a_request_ends_the_session(visitor, clock):
    await signed_in_as(visitor.browser, await staff())
    clock.shift(3599)
    assert (await visitor.open("/admin")).heading == "Admin dashboard"
    clock.shift(3600)
    assert (await visitor.open("/admin")).address == "/admin/sign-in"
    assert ENDED in visitor.text
    assert ENDED not in (await visitor.open("/admin/sign-in")).text


async def test_half_a_day_ends_the_session_whatever_is_asked(visitor, clock):
    await signed_in_as(visitor.browser, await staff())
    for _ in range(23):
        clock.shift(1800)
        assert (await visitor.open("/admin")).heading == "Admin dashboard"
    clock.shift(1800)
    assert ENDED in (await visitor.open("/admin")).text


async def test_who_was_never_signed_in_is_not_told_of_an_end(visitor):
    assert (await visitor.open("/admin")).address == "/admin/sign-in"
    assert ENDED not in visitor.text


async def test_a_session_begins_under_a_new_id(visitor):
    await signed_in_as(visitor.browser, await staff(email=ADA))
    before = visitor.browser.cookies["npq-admin"]
    await sign_in(visitor, ADA)
    after = visitor.browser.cookies["npq-admin"]
    assert before != after
    visitor.browser.cookies.set("npq-admin", before, domain="localhost.local")
    assert (await visitor.open("/admin")).address == "/admin/sign-in"


async def test_an_id_from_outside_is_never_taken_over(visitor):
    await staff(email=ADA)
    visitor.browser.cookies.set("npq-admin", "chosen", domain="localhost.local")
    await sign_in(visitor, ADA)
    assert visitor.browser.cookies["npq-admin"] != "chosen"


async def test_archiving_ends_the_session_from_the_next_request_for_good(visitor):
    admin = await staff()
    await signed_in_as(visitor.browser, admin)
    cookie = visitor.browser.cookies["npq-admin"]
    await archive(admin)
    assert ENDED in (await visitor.open("/admin")).text
    assert await recorded() == ["admin.session_ended"]
    await DB.rows("UPDATE admin SET archived_at = NULL")
    visitor.browser.cookies.set("npq-admin", cookie, domain="localhost.local")
    assert (await visitor.open("/admin")).address == "/admin/sign-in"


async def test_a_role_holds_from_the_next_request(visitor):
    admin = await staff("super_admin")
    await signed_in_as(visitor.browser, admin)
    assert "Admin Users" in (await visitor.open("/admin")).text
    await DB.rows("UPDATE admin SET role = 'admin'")
    assert "Admin Users" not in (await visitor.open("/admin")).text


async def test_the_page_that_was_asked_for_opens_after_sign_in(visitor):
    await staff(email=ADA)
    await visitor.open("/admin?x=%C3%A9&q=a%20b@c")
    await sign_in(visitor, ADA)
    assert visitor.address == "/admin?x=%C3%A9&q=a%20b@c"
    assert "npq-admin-page" not in visitor.browser.cookies


async def test_a_line_break_in_an_address_stays_a_part_of_it(visitor):
    await staff(email=ADA)
    await visitor.open("/admin/lists/a%0D%0ASet-Cookie%3A%20a%3Db")
    assert visitor.address == "/admin/sign-in"
    await sign_in(visitor, ADA)
    assert visitor.address == "/admin/lists/a%0D%0ASet-Cookie%3A%20a%3Db"


BAD = ["//evil.example/admin", "https://evil.example/admin", "/administer", "/admin\\\\x", "//["]
BAD += ["/admin/lists/a\r\nSet-Cookie: a=b", "/admin/é"]


@pytest.mark.parametrize("bad", BAD)
async def test_a_remembered_address_leads_into_the_console_only(visitor, bad):
    await staff(email=ADA)
    value = remembered(WayIn(bad)).value
    visitor.browser.cookies.set("npq-admin-page", value, domain="localhost.local")
    assert (await sign_in(visitor, ADA)).address == "/admin"


@pytest.mark.parametrize("rubbish", ["%ff", "x", "e30", "====", "W10="])
async def test_a_cookie_that_holds_rubbish_counts_as_none(visitor, rubbish):
    visitor.browser.cookies.set("npq-admin-page", rubbish, domain="localhost.local")
    assert (await visitor.open("/admin/sign-in")).response.status_code == 200


async def test_htmx_is_sent_to_the_sign_in_page_as_a_whole(visitor):
    answer = await visitor.browser.get("/admin", headers=HTMX)
    assert answer.headers["hx-redirect"] == "/admin/sign-in"
    assert "Admin dashboard" not in answer.text


async def test_a_form_without_a_session_is_dropped(visitor):
    answer = await visitor.browser.post("/admin/sign-out")
    assert answer.status_code == 403
    answer = await visitor.browser.get("/admin/sign-out")
    assert answer.status_code == 405


async def test_signing_out_says_so(visitor):
    await signed_in_as(visitor.browser, await staff())
    await visitor.open("/admin")
    token = {"_csrf_token": visitor.browser.cookies["npq-csrf"]}
    answer = await visitor.browser.post("/admin/sign-out", data=token)
    assert answer.headers["location"] == "/admin/sign-in"
    assert "You have signed out" in (await visitor.open("/admin/sign-in")).text
    assert (await visitor.open("/admin")).address == "/admin/sign-in"
    assert await recorded() == ["admin.signed_out"]
