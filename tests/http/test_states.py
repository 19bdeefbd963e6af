"""Every address in each state of the service, for everybody who may ask."""

from datetime import timedelta

import pytest

from components.assets import asset
from models.engine import DB
from tests import stage
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.form import forms_of
from tests.http.stories import MAY, SENCO
from tests.http.test_submission_refused import give_late_permission
from tests.page_check import token_in

QUESTIONS = [f"/registration/{slug}" for slug, _ in SENCO]
JOURNEY = [*QUESTIONS, "/registration/check-answers", "/registration/cannot-register-yet"]
ACCOUNT = ["/account", "/account/registrations/{id}", "/account/registrations/{id}/change"]
SIGN_IN = [f"/sign-in?to={to}" for to in ("register", "late", "account", "email-updates", "odd")]
SEARCH = ["/search/workplaces?q=hill", "/search/childcare-providers?q=hill"]
BEHIND_THE_DOOR = ["/", *JOURNEY, *ACCOUNT, *SIGN_IN, *SEARCH, "/sign-in/callback?state=x&code=y"]
SMALL = ["/privacy", "/cookies", "/accessibility", "/help"]
OPEN_ALWAYS = [*SMALL, "/signed-out", "/guidance/apply", "/health/live", asset("app.css")]


@pytest.fixture
async def made(user) -> str:
    """A registration of the person, and a whole draft beside it."""
    await keep(user, SENCO_ANSWERS)
    return str(await register(user))


@pytest.fixture
async def closed(service):
    """The service is closed for three hours, with a message."""
    until = MAY + timedelta(hours=3)
    await stage.close_service(closed_from=MAY, closed_until=until, closed_message="A <b>note</b>.")


@pytest.fixture
async def partially(service):
    """Registration is closed temporarily."""
    await stage.close_service()


@pytest.mark.parametrize("address", BEHIND_THE_DOOR)
@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["plain", "htmx"])
async def test_a_closed_service_shows_everybody_the_unavailable_page(
    plain, another_browser, made, closed, address, headers
):
    for browser in (plain.browser, another_browser):
        answer = await browser.get(address.format(id=made), headers=headers)
        assert answer.status_code == 503
        assert (answer.headers["retry-after"], answer.headers["cache-control"]) == (
            "10800",
            "no-store",
        )
        assert "Sorry, the service is unavailable" in answer.text
        assert (
            "You will be able to use the service from 1:30pm on Friday 10 May 2024." in answer.text
        )
        assert "A &lt;b&gt;note&lt;/b&gt;." in answer.text
        assert "DfE Identity account" not in answer.text


async def test_a_closed_service_takes_no_answer(plain, user, made):
    sent = (await plain.open("/registration/senco-role")).form()
    await stage.close_service(closed_from=MAY)
    await plain.post(sent, [*sent.values().items(), ("senco_role", "does_not_plan")])
    assert plain.response.status_code == 503
    assert plain.response.headers["retry-after"] == "3600"
    assert (await DB.row("SELECT version FROM draft"))["version"] == 7


@pytest.mark.parametrize("address", ["/registration/unknown", "/nowhere"])
async def test_what_does_not_exist_is_not_found_in_a_closed_service_too(plain, closed, address):
    assert (await plain.browser.get(address)).status_code == 404


@pytest.mark.parametrize("address", OPEN_ALWAYS)
async def test_what_needs_no_service_works_while_it_is_closed(plain, closed, address):
    assert (await plain.browser.get(address)).status_code == 200


async def test_one_can_sign_out_of_a_closed_service(plain, made):
    await stage.close_service(closed_from=MAY)
    await plain.open("/privacy")
    (form,) = forms_of(plain.page, token_in(plain.response.text))
    answer = await plain.browser.post(form.action, data=form.values())
    assert answer.status_code == 303


@pytest.mark.parametrize("address", JOURNEY)
@pytest.mark.parametrize("signed_in", [True, False])
async def test_while_registration_is_closed_every_question_leads_to_the_front_page(
    plain, another_browser, made, partially, address, signed_in
):
    browser = plain.browser if signed_in else another_browser
    answer = await browser.get(address)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    asked = await browser.get(address, headers={"HX-Request": "true"})
    assert (asked.status_code, asked.headers["hx-redirect"]) == (200, "/")


async def test_while_registration_is_closed_an_answer_is_dropped_and_the_draft_kept(
    applicant, user
):
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/registration/senco-role")
    await stage.close_service()
    await applicant.send({"senco_role": "does_not_plan"})
    assert "Registration has closed temporarily" in applicant.text
    assert (await DB.row("SELECT version FROM draft"))["version"] == 7
    await stage.open_service()
    await applicant.open("/sign-in?to=register")
    assert applicant.slug == "course-start"


@pytest.mark.parametrize(
    ("to", "place"),
    [("register", "/"), ("account", "/account"), ("odd", "/account"), ("", "/account")],
)
async def test_while_registration_is_closed_a_signed_in_person_lands_where_they_may(
    plain, partially, to, place
):
    answer = await plain.browser.get(f"/sign-in?to={to}")
    assert (answer.status_code, answer.headers["location"]) == (303, place)


async def test_while_registration_is_closed_people_see_their_registrations(
    applicant, made, partially
):
    await applicant.open("/account")
    assert applicant.address.endswith(made)
    assert "Registration has closed temporarily" in applicant.text
    assert "We have kept your answers." in applicant.text
    assert "Register for another NPQ" not in applicant.text


async def test_a_late_applicant_goes_on_while_registration_is_closed(applicant, made, partially):
    await give_late_permission()
    await DB.rows("UPDATE service_state SET late_registration_enabled = true")
    await applicant.open("/registration/check-answers")
    assert applicant.slug == "check-answers"
    answer = await applicant.browser.get(SEARCH[0], headers={"HX-Request": "true"})
    assert answer.status_code == 200


async def test_with_the_second_switch_off_nobody_registers_late(applicant, made, partially):
    await give_late_permission()
    await DB.rows("UPDATE service_state SET late_registration_enabled = false")
    await applicant.open("/registration/check-answers")
    assert applicant.heading == "You cannot register late at the moment"


async def test_a_change_whose_time_has_come_needs_no_process_to_run(plain, made):
    await stage.close_service(opens_at=MAY - timedelta(minutes=1))
    await plain.open("/registration/check-answers")
    assert plain.slug == "check-answers"
    await DB.rows("UPDATE service_state SET closes_at = $1", MAY)
    await plain.open("/registration/check-answers")
    assert plain.address.endswith("/")


async def test_a_database_without_its_settings_row_still_shows_every_page(plain, made):
    await DB.rows("DELETE FROM service_state")
    await plain.open("/")
    assert "Registration has closed temporarily" in plain.text
    await plain.open(f"/account/registrations/{made}")
    assert plain.response.status_code == 200
