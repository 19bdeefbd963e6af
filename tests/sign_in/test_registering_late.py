"""From the invitation's link with whichever account comes first to the journey, end to end."""

import re
from datetime import timedelta

import pytest

from app.clock import now
from models.engine import DB
from tests.http.late_list import close_but_for_late_applicants, let_in_late
from tests.sign_in.steps import asked, leave, who

LATE = "/late-registration"
MISMATCH = "You cannot register late with this email address"
VARIANTS = ["Late@Example.com", "  late@example.com", "late@example.com\u00a0"]


@pytest.fixture(autouse=True)
async def closed(site):
    """Registration is closed, but for one address."""
    await close_but_for_late_applicants()
    await DB.rows("UPDATE service_state SET closed_from = NULL, closed_until = NULL")
    await let_in_late("late@example.com", added_at=now(), expires_at=now() + timedelta(days=1))


async def arrive(browser, provider, email: str, way: str) -> str:
    """Sign in with the account of this address; where one lands."""
    says = {"userinfo": {"email": email}}
    answer = await browser.get(provider.consent(way, email.strip(), **says))
    return answer.headers["location"]


@pytest.mark.parametrize("to", ["late", "register"])
@pytest.mark.parametrize("email", VARIANTS)
async def test_the_right_address_lands_in_the_journey_however_it_is_written(
    browser, provider, to, email
):
    way = await leave(browser, f"to={to}")
    assert (await arrive(browser, provider, email, way)).startswith("/registration/")


@pytest.mark.parametrize(("to", "place"), [("late", LATE), ("register", "/")])
async def test_another_address_lands_where_it_reads_why_not(browser, provider, to, place):
    way = await leave(browser, f"to={to}")
    assert await arrive(browser, provider, "other@example.com", way) == place


async def test_signing_in_with_a_different_account_leads_into_the_journey(browser, provider):
    await arrive(browser, provider, "other@example.com", await leave(browser, "to=late"))
    page = (await browser.get(LATE)).text
    assert MISMATCH in page
    form = page[page.index("<main") :]
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    answer = await browser.post("/sign-out", data=fields)
    assert await who(browser) == "nobody"
    back = asked(answer.headers["location"])["post_logout_redirect_uri"]
    answer = await browser.get((await browser.get(back)).headers["location"])
    way = answer.headers["location"]
    assert asked(way)["prompt"] == "login"
    assert (await arrive(browser, provider, "late@example.com", way)).startswith("/registration/")


async def test_a_permission_that_ended_while_one_signed_in_is_judged_on_return(browser, provider):
    way = await leave(browser, "to=late")
    await DB.rows("UPDATE late_permission SET ended_at = $1, ended_why = 'removed'", now())
    assert await arrive(browser, provider, "late@example.com", way) == LATE
    answer = await browser.get(LATE)
    assert answer.status_code == 403
    assert "Your access to register late has ended" in answer.text
