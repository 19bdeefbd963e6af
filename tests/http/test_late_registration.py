"""`/late-registration`: who may begin there, and what everybody else is told."""

from datetime import timedelta

import pytest

from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.late_list import (
    PARAGRAPHS,
    close_but_for_late_applicants,
    end,
    let_in_late,
    turn_late_registration_off,
)
from tests.http.stories import MAY
from tests.page_check import with_class, words

LATE = "/late-registration"
START = "Register late for a national professional qualification (NPQ)"
MISMATCH = "You cannot register late with this email address"
ENDED = "Your access to register late has ended"
USED = "You have already registered late"
FOR_STRANGERS = PARAGRAPHS[5:7]


@pytest.fixture(autouse=True)
async def closed(service):
    """Registration is partially closed, but for late applicants."""
    await close_but_for_late_applicants()


@pytest.fixture
async def stranger(another_browser) -> Applicant:
    """Somebody who has not signed in."""
    return Applicant(another_browser)


def paragraphs(applicant: Applicant) -> list[str]:
    """What the main part says."""
    return [words(p) for p in next(applicant.page.iter("main")).iter("p")]


def buttons(applicant: Applicant) -> list[tuple[str, str]]:
    """The buttons of the main part and where they lead."""
    found = with_class(next(applicant.page.iter("main")), "govuk-button")
    return [(words(button), button.get("href", "")) for button in found]


async def told(applicant: Applicant, heading: str) -> None:
    """The person is refused late registration with this heading."""
    await applicant.open(LATE)
    assert (applicant.heading, applicant.response.status_code) == (heading, 403)


async def test_the_late_start_page_says_what_the_picture_says(stranger):
    await stranger.open(LATE)
    assert (stranger.heading, stranger.response.status_code) == (START, 200)
    assert paragraphs(stranger) == PARAGRAPHS
    assert buttons(stranger) == [("Start now", "/sign-in?to=late")]


async def test_somebody_let_in_is_not_asked_to_sign_in_again(applicant):
    await let_in_late()
    await applicant.open(LATE)
    assert paragraphs(applicant) == [said for said in PARAGRAPHS if said not in FOR_STRANGERS]
    await applicant.follow("Start now")
    assert applicant.slug == "course-start"


async def test_answers_in_the_draft_are_gone_on_with(applicant, user):
    await let_in_late()
    await keep(user, SENCO_ANSWERS)
    await applicant.open(LATE)
    assert buttons(applicant) == [("Continue", "/registration/check-answers")]


@pytest.mark.parametrize("to", ["late", "register"])
async def test_a_late_applicant_lands_in_the_journey_also_with_registrations(applicant, user, to):
    await let_in_late()
    await register(user)
    await applicant.open(f"/sign-in?to={to}")
    assert applicant.slug == "course-start"


async def test_back_from_the_first_question_is_the_late_start_page(applicant):
    await let_in_late()
    await applicant.open("/registration/course-start")
    assert applicant.back == LATE
    await stage.open_service()
    await applicant.open("/registration/course-start")
    assert applicant.back == "/"


async def test_another_address_is_told_so_by_its_own_name_only(applicant):
    await let_in_late("somebody@example.com")
    await told(applicant, MISMATCH)
    assert paragraphs(applicant)[0] == (
        "You are signed in as teacher@example.com. This email address has not been given access to "
        "register late."
    )
    assert "somebody" not in applicant.response.text
    assert applicant.form().values()["to"] == "late"
    assert buttons(applicant) == [("Sign in with a different account", "")]
    found = {words(a): a.get("href") for a in next(applicant.page.iter("main")).iter("a")}
    assert found == {"Go to your account": "/account", "Request email updates": "/email-updates"}


async def test_a_used_permission_leads_to_the_registrations(applicant, user):
    await let_in_late()
    await end("submitted")
    await register(user)
    await told(applicant, USED)
    said = "Your access ended when you submitted your registration on 9 May 2024."
    assert said in applicant.text
    await applicant.follow("View your registrations")
    assert applicant.heading == "Your Headship NPQ registration"


async def test_a_removed_permission_ended_when_it_was_removed(applicant):
    await let_in_late()
    await end("removed")
    await told(applicant, ENDED)
    assert "It ended on 9 May 2024. Contact your course provider" in applicant.text


@pytest.mark.parametrize("recorded", [True, False])
async def test_an_expired_permission_ended_on_its_last_day(applicant, recorded):
    midnight = MAY.replace(hour=23, minute=0) - timedelta(days=2)  # summer time
    await let_in_late(expires_at=midnight)
    if recorded:
        await DB.rows("UPDATE late_permission SET ended_at = expires_at, ended_why = 'expired'")
    await told(applicant, ENDED)
    assert "It ended on 8 May 2024." in applicant.text


async def test_a_permission_works_to_its_last_moment_and_not_beyond(applicant):
    await let_in_late(expires_at=MAY + timedelta(microseconds=1))
    assert (await applicant.open(LATE)).heading == START
    await DB.rows("UPDATE late_permission SET expires_at = $1", MAY)
    await told(applicant, ENDED)


async def test_once_the_address_is_added_reloading_is_enough(applicant):
    await told(applicant, MISMATCH)
    await let_in_late()
    assert (await applicant.open(LATE)).heading == START
    await end("removed")
    await told(applicant, ENDED)
    await let_in_late(added_at=MAY)
    assert (await applicant.open(LATE)).heading == START


async def test_the_newest_row_counts_however_many_an_address_had(applicant):
    for days, why in enumerate(("submitted", "expired", "removed")):
        await let_in_late(added_at=MAY - timedelta(days=9 - days))
        await end(why)
    await told(applicant, ENDED)


async def test_with_the_switch_off_everybody_reads_that_it_is_not_available(applicant, stranger):
    await let_in_late()
    await turn_late_registration_off()
    for person, account in ((applicant, "/account"), (stranger, "/sign-in?to=account")):
        await person.open(LATE)
        assert person.response.status_code == 200
        assert person.heading == "You cannot register late at the moment"
        links = {a.get("href") for a in next(person.page.iter("main")).iter("a")}
        assert account in links
        assert links & {"/email-updates", "/sign-in?to=email-updates"}


async def test_while_registration_is_open_the_front_page_comes(applicant, stranger):
    await stage.open_service()
    for person in (applicant, stranger):
        await person.open(LATE)
        assert person.address.endswith("localhost:8000/") or person.address == "/"
    asked = await stranger.browser.get(LATE, headers={"HX-Request": "true"})
    assert (asked.status_code, asked.headers["hx-redirect"]) == (200, "/")


async def test_a_completely_closed_service_is_unavailable_here_too(applicant):
    await let_in_late()
    await stage.close_service(closed_from=MAY)
    assert (await applicant.open(LATE)).response.status_code == 503


async def test_a_permission_that_ends_in_the_middle_drops_the_answer_and_keeps_the_draft(
    applicant, user
):
    await let_in_late()
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/registration/senco-role")
    await end("removed")
    await applicant.send({"senco_role": "does_not_plan"})
    assert applicant.heading == ENDED
    assert (await DB.row("SELECT version FROM draft"))["version"] == 7
    await let_in_late(added_at=MAY)
    await applicant.open(LATE)
    assert buttons(applicant) == [("Continue", "/registration/check-answers")]


async def test_permission_belongs_to_the_address_and_follows_it(applicant):
    await let_in_late("new@example.com")
    await told(applicant, MISMATCH)
    await stage.person(email="New@Example.com")
    assert (await applicant.open(LATE)).heading == START
    await stage.person(email="teacher@example.com")
    await told(applicant, MISMATCH)


async def test_every_account_with_the_address_has_the_permission(another_browser, applicant):
    await let_in_late()
    twin = await stage.person("twin", email="TEACHER@example.com")
    await stage.sign_in(another_browser, twin)
    for person in (applicant, Applicant(another_browser)):
        assert (await person.open(LATE)).heading == START


async def test_the_front_page_and_the_account_lead_a_late_applicant_on(applicant, user):
    await let_in_late()
    await register(user)
    await applicant.open("/")
    assert "You have been given access to register late." in applicant.text
    await applicant.follow("Register late")
    assert applicant.heading == START
    await applicant.open("/account")
    await applicant.follow("Register for another NPQ")
    assert applicant.slug == "course-start"


async def test_after_a_late_submission_the_way_in_is_shut(applicant, user):
    await let_in_late()
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/registration/check-answers")
    await applicant.send()
    assert "Registration successfully submitted" in applicant.text
    await told(applicant, USED)
    assert "on 10 May 2024" in applicant.text
    await applicant.open("/registration/course-start")
    assert applicant.heading == USED
