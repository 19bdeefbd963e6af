"""Sessions that another release wrote: more in them is ignored, less costs a sign-in."""

import pytest

from app.clock import now
from app.sessions import ADMIN_COOKIE, SESSION_COOKIE
from app.sessions.store import store
from tests import stage
from tests.admin.staff import staff
from tests.http.applicant import Applicant

LONG = 600
WITHOUT = [("user", "robin"), ("renewed", None), ("renewed", "yesterday")]
ADMIN_WITHOUT = [("admin", "ada"), ("series", None), ("began", None), ("renewed", "soon")]


def moment() -> str:
    return str(int(now().timestamp()))


async def carry(browser, cookie, fields, change=()):
    """A browser comes with the session that another release made."""
    fields = fields | dict([change] if change else [])
    kept = {name: value for name, value in fields.items() if value is not None}
    id = await store().create(kept, LONG)
    browser.cookies.set(cookie.name, id, domain="localhost.local")


async def applicants():
    return {"user": str(await stage.person()), "id_token": "", "renewed": moment()}


async def admins():
    return {"admin": str(await staff()), "series": "0", "began": moment(), "renewed": moment()}


async def test_what_another_release_says_more_is_ignored(browser):
    await stage.open_service()
    more = {"language": "cy", "note": '{"name":"x"}', "pending:x": '{"nonce":"x"}'}
    await carry(browser, SESSION_COOKIE, await applicants() | more)
    assert (await Applicant(browser).open("/account")).response.status_code == 200
    assert (await browser.get("/sign-in/callback?state=x")).status_code == 303


@pytest.mark.parametrize("change", WITHOUT)
async def test_an_applicants_session_that_cannot_be_read_leads_to_signing_in(browser, change):
    await carry(browser, SESSION_COOKIE, await applicants(), change)
    answer = await browser.get("/account")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?to=account")
    assert (await browser.get("/")).status_code == 200


@pytest.mark.parametrize("change", ADMIN_WITHOUT)
async def test_an_admins_session_that_cannot_be_read_leads_to_signing_in(browser, change):
    await carry(browser, ADMIN_COOKIE, await admins(), change)
    boss = await Applicant(browser).open("/admin")
    assert (boss.response.status_code, boss.address) == (200, "/admin/sign-in")


async def test_an_admins_session_with_more_in_it_is_one(browser):
    await carry(browser, ADMIN_COOKIE, await admins() | {"theme": "dark"})
    assert (await Applicant(browser).open("/admin")).heading == "Admin dashboard"


async def test_a_departure_finds_room_beside_one_that_cannot_be_read(browser, provider):
    more = {f"pending:{n}": '{"nonce":"x"}' for n in range(6)}
    await carry(browser, SESSION_COOKIE, {"renewed": moment(), **more})
    assert (await browser.get("/sign-in")).headers["location"].startswith(provider.issuer)
