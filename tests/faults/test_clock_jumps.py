"""The clock of a web process jumps, and jumps back: what was begun goes on, nothing is lost."""

from datetime import timedelta

import pytest
import time_machine

from app.clock import now
from tests import stage
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep
from tests.sign_in.steps import chosen, leave

HOUR = timedelta(hours=1)
MONTH = timedelta(days=30)


def jump(by):
    """The clock is set to another time, and goes on from there."""
    return time_machine.travel(now() + by)


@pytest.mark.parametrize("by", [HOUR, -HOUR, MONTH, -MONTH])
async def test_a_draft_outlives_a_jump_and_a_jump_back(browser, by):
    await stage.open_service()
    user = await stage.person()
    await keep(user, SENCO_ANSWERS)
    await stage.sign_in(browser, user)
    with jump(by):
        answer = await browser.get("/account")
        assert answer.status_code == (303 if by == MONTH else 200)
    assert (await browser.get("/account")).status_code == 200
    assert await draft_of(user) == SENCO_ANSWERS


async def test_a_sign_in_that_the_clock_was_set_back_under_is_finished(browser, provider):
    address = await leave(browser)
    with jump(-HOUR):
        assert (await browser.get(provider.consent(address))).status_code == 303
        assert (await browser.get("/account")).status_code == 200


async def test_a_sign_in_that_a_jump_made_too_old_is_begun_again(browser, provider):
    address = await leave(browser)
    with jump(HOUR):
        answer = await browser.get(provider.consent(address))
        assert (answer.status_code, "Sign in again" in answer.text) == (400, True)
    assert (await browser.get(provider.consent(await leave(browser)))).status_code == 303


async def test_a_form_sent_after_a_jump_is_taken(browser):
    await stage.open_service()
    await stage.sign_in(browser, await stage.person())
    visitor = await Applicant(browser).open("/registration/course-start")
    with jump(-MONTH):
        await visitor.send({"course_start": "no"})
    assert visitor.response.status_code == 200


async def test_a_limit_filled_by_a_clock_that_ran_ahead_is_over_after_its_time(browser, provider):
    with chosen(limit_sign_ins_per_client="1", identity_issuer=provider.issuer):
        with jump(MONTH):
            await browser.get("/sign-in")
        answer = await browser.get("/sign-in")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "300")


@pytest.mark.parametrize(("by", "address"), [(MONTH, "/admin/sign-in"), (-MONTH, "/admin")])
async def test_an_admin_at_worst_signs_in_again(browser, by, address):
    admin = await staff()
    await signed_in_as(browser, admin)
    with jump(by):
        assert (await Applicant(browser).open("/admin")).address == address
    await signed_in_as(browser, admin)
    assert (await Applicant(browser).open("/admin")).heading == "Admin dashboard"
