"""Answers are kept: whatever tab, browser or day they are given in."""

import asyncio
from datetime import UTC, date, datetime

import pytest
import time_machine

from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep, register
from tests.http.stories import SENCO, answer, begun, go_through, until

CHECK = "/registration/check-answers"


@pytest.fixture
async def second_tab(applicant) -> Applicant:
    """Another tab of the same browser."""
    return Applicant(applicant.browser, applicant.htmx)


@pytest.fixture
async def offers(service):
    """Who offers what may change during this test, and is put back after it."""
    before = await DB.rows("SELECT course, provider FROM course_provider")
    yield
    await DB.rows("DELETE FROM course_provider")
    for row in before:
        await DB.rows("INSERT INTO course_provider (course, provider) VALUES ($1, $2)", *row)


async def test_answers_survive_signing_out_and_in_again(applicant, user):
    await begun(applicant, until(SENCO, "work-setting"))
    assert (await applicant.sign_out()).status_code == 303
    await applicant.browser.get("/signed-out")
    await stage.sign_in(applicant.browser, user)
    await applicant.open("/")
    await applicant.follow("Carry on")
    assert applicant.slug == "work-setting"


async def test_answers_wait_in_another_browser(applicant, another_browser, user):
    await begun(applicant, until(SENCO, "course"))
    await stage.sign_in(another_browser, user)
    elsewhere = await Applicant(another_browser).open("/sign-in?to=register")
    assert elsewhere.slug == "course"
    await elsewhere.follow("Back")
    assert elsewhere.form().values()["workplace"] == "school:100000"


async def test_the_account_page_tells_since_when_answers_are_kept(applicant, user):
    await begun(applicant, until(SENCO, "course"))
    await applicant.open("/account")
    assert "We have kept the answers you gave on 10 May 2024." in applicant.text
    await applicant.follow("Continue")
    assert applicant.slug == "course"


async def test_another_persons_draft_is_not_touched(applicant, another_browser, user):
    other = await stage.person("other")
    await keep(other, SENCO_ANSWERS)
    await begun(applicant, until(SENCO, "work-setting"))
    assert await draft_of(other) == SENCO_ANSWERS


async def test_different_questions_in_two_tabs_are_both_kept(applicant, second_tab, user):
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/registration/senco-start-date")
    await second_tab.open("/registration/provider")
    await applicant.send({"senco_start_date-year": "2021"})
    await second_tab.send({"provider": "teach_first"})
    changed = {"senco_start_date": "2021-03-01", "provider": "teach_first"}
    assert await draft_of(user) == SENCO_ANSWERS | changed


async def test_of_two_answers_to_the_same_question_the_later_one_stands(
    applicant, second_tab, user
):
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/registration/provider")
    await second_tab.open("/registration/provider")
    await second_tab.send({"provider": "teach_first"})
    await applicant.send({"provider": "ambition_institute"})
    assert (await draft_of(user))["provider"] == "ambition_institute"


async def test_a_question_that_the_other_tab_took_off_the_path_is_refused(
    applicant, second_tab, user
):
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/registration/senco-start-date")
    await second_tab.open("/registration/course")
    await second_tab.send({"course": "npq-headship"})
    await applicant.send({"senco_start_date-year": "2020"})
    assert applicant.slug == "funding"
    assert (await draft_of(user))["senco_start_date"] == "2023-03-01"


async def test_a_new_month_asks_the_course_start_again_and_keeps_the_rest(applicant, user):
    await keep(user, SENCO_ANSWERS)
    await stage.open_service(date(2025, 4, 1))
    await applicant.open(CHECK)
    assert applicant.slug == "course-start"
    assert "course_start" not in applicant.form().values()
    await applicant.send({"course_start": "yes"})
    await applicant.open(CHECK)
    assert applicant.rows["Course start"] == "Before April 2025"


async def test_a_month_that_has_come_is_spoken_of_no_more(applicant, user):
    await keep(user, SENCO_ANSWERS)
    with time_machine.travel(datetime(2024, 11, 1, 9, tzinfo=UTC), tick=False):
        await stage.sign_in(applicant.browser, user)
        await applicant.open(CHECK)
        assert applicant.heading == "Course start"
        assert "November" not in applicant.text
        await applicant.send({"course_start": "yes"})
        await applicant.open(CHECK)
    assert applicant.rows["Course start"] == "Starting later"


async def test_an_outcome_that_changed_while_it_was_shown_is_shown_again(applicant, user):
    await begun(applicant, until(SENCO, "funding"))
    await DB.rows("UPDATE workplace SET establishment_type = '11'")
    await applicant.send()
    assert applicant.slug == "funding"
    assert "You’re not eligible for scholarship funding" in applicant.text
    assert "funding" not in await draft_of(user)
    await go_through(applicant, (("funding", ""), ("pay-for-course", "school")))
    assert applicant.slug == "provider"


async def test_an_outcome_that_changed_before_submitting_is_shown_again(applicant, user):
    await keep(user, SENCO_ANSWERS)
    await applicant.open(CHECK)
    await DB.rows("UPDATE workplace SET establishment_type = '11'")
    await applicant.send()
    assert applicant.slug == "funding"
    assert await DB.rows("SELECT 1 FROM registration") == []


async def test_a_provider_that_stopped_offering_the_course_is_asked_for_again(
    applicant, user, offers
):
    await keep(user, SENCO_ANSWERS)
    await applicant.open(CHECK)
    await DB.rows("DELETE FROM course_provider WHERE provider = 'national_institute_of_teaching'")
    await applicant.send()
    assert applicant.slug == "provider"
    assert "national_institute_of_teaching" not in applicant.form().options("provider")


async def test_a_workplace_that_closed_in_between_is_searched_for_again(applicant, user):
    await keep(user, SENCO_ANSWERS)
    await applicant.open(CHECK)
    await DB.rows("UPDATE workplace SET choosable = false")
    await applicant.send()
    assert applicant.slug == "workplace"
    assert "Hillside School" not in applicant.text


async def test_a_workplace_that_closed_after_it_was_found_is_refused(applicant, user):
    await begun(applicant, until(SENCO, "workplace"))
    await applicant.search("hillside manchester")
    await DB.rows("UPDATE workplace SET choosable = false")
    await applicant.send({"workplace": "school:100000"})
    assert applicant.errors == ["Select a workplace from the list"]
    assert "workplace" not in await draft_of(user)


async def test_a_funded_space_given_meanwhile_is_told_before_anything_is_submitted(applicant, user):
    await keep(user, SENCO_ANSWERS)
    columns = {"course": "npq-senco", "senco_role": "plans_to_become"}
    await register(user, **columns, provider_status="accepted", funded_place=True)
    await applicant.open(CHECK)
    assert applicant.slug == "funding"
    assert "you have already been given a funded space for this course" in applicant.text


@pytest.mark.parametrize("many", [2, 10, 20])
async def test_many_clicks_on_continue_at_once_all_lead_onwards(applicant, user, many):
    await keep(user, SENCO_ANSWERS)
    form = (await applicant.open("/registration/provider")).form()
    clicks = [Applicant(applicant.browser, applicant.htmx) for _ in range(many)]
    sent = form.filled({"provider": "teach_first"})
    await asyncio.gather(*(click.post(form, sent) for click in clicks))
    assert {click.slug for click in clicks} == {"share-information"}
    assert (await draft_of(user))["provider"] == "teach_first"


async def test_answers_to_different_questions_at_once_are_all_kept(applicant, user):
    await keep(user, SENCO_ANSWERS)
    changes = {"provider": "teach_first", "senco-role": "yes", "provider-check": "yes"}
    tabs = {slug: Applicant(applicant.browser, applicant.htmx) for slug in changes}
    for slug, tab in tabs.items():
        await tab.open(f"/registration/{slug}")
    await asyncio.gather(*(answer(tab, changes[slug]) for slug, tab in tabs.items()))
    assert await draft_of(user) == SENCO_ANSWERS | {"provider": "teach_first"}
    assert {tab.response.status_code for tab in tabs.values()} == {200}


async def test_many_first_answers_at_once_make_one_draft(applicant, user):
    form = (await applicant.open("/registration/course-start")).form()
    clicks = [Applicant(applicant.browser, applicant.htmx) for _ in range(10)]
    sent = form.filled({"course_start": "yes"})
    await asyncio.gather(*(click.post(form, sent) for click in clicks))
    assert {click.slug for click in clicks} == {"provider-check"}
    assert len(await DB.rows("SELECT 1 FROM draft")) == 1
