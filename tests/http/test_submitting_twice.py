"""However often and from wherever a draft is submitted, it makes one registration and one email."""

import asyncio
from datetime import date

import pytest

from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, keep, register

CHECK = "/registration/check-answers"
CHANGED = "Your answers changed in another window. Check them again before you submit."
TICK = "Select the box to submit a second registration, or change your course or provider"
SAME = {"course": "npq-senco", "provider": "national_institute_of_teaching", "senco_role": "yes"}
SENCO_SINCE = {"senco_start_date": date(2023, 3, 1)}
FOREIGN = "7b1c7c6e-0000-4000-8000-000000000000"


@pytest.fixture
async def checking(applicant, user) -> Applicant:
    """About to submit."""
    await keep(user, SENCO_ANSWERS)
    return await applicant.open(CHECK)


async def counts() -> tuple[int, ...]:
    """How many registrations, emails, events and audit events there are."""
    tables = ("registration", "outbox_email", "registration_event", "audit_event")
    rows = [await DB.row(f"SELECT count(*) AS many FROM {table}") for table in tables]
    return tuple(row["many"] for row in rows)


async def test_ten_clicks_at_once_make_one_registration_and_show_everybody_the_same_page(checking):
    form = checking.form()
    clicks = [Applicant(checking.browser, checking.htmx) for _ in range(10)]
    await asyncio.gather(*(click.post(form, form.filled({})) for click in clicks))
    assert len({click.address for click in clicks}) == 1
    assert all("Registration successfully submitted" in click.text for click in clicks)
    assert await counts() == (1, 1, 1, 1)


async def test_going_back_and_submitting_again_shows_what_was_made_the_first_time(checking):
    form = checking.form()
    await checking.post(form, form.filled({}))
    made = checking.address
    await checking.post(form, form.filled({}))
    assert checking.address == made
    assert await counts() == (1, 1, 1, 1)


async def test_a_repeated_submission_leaves_the_next_draft_alone(checking, user):
    form = checking.form()
    await checking.post(form, form.filled({}))
    await keep(user, SENCO_ANSWERS)
    await checking.post(form, form.filled({}))
    assert (await DB.row("SELECT answers FROM draft"))["answers"] != "{}"
    assert await counts() == (1, 1, 1, 1)


async def test_answers_that_changed_in_another_window_are_shown_before_anything_is_stored(checking):
    form = checking.form()
    other = await Applicant(checking.browser).open("/registration/provider")
    await other.send({"provider": "teach_first"})
    await checking.post(form, form.filled({}))
    assert (checking.response.status_code, checking.errors) == (422, [CHANGED])
    assert checking.rows["Provider"] == "Teach First"
    assert await counts() == (0, 0, 0, 0)
    await checking.send()
    assert checking.rows["Provider"] == "Teach First"


@pytest.mark.parametrize(
    "sent",
    [
        {"key": FOREIGN},
        {"key": "not a key"},
        {"key": ""},
        {"version": "many"},
        {"version": "9" * 5000},
        {"key": "\x00"},
    ],
)
async def test_a_key_or_version_that_is_not_the_pages_own_stores_nothing(checking, sent):
    await checking.send(sent)
    assert checking.slug == "check-answers"
    assert await counts() == (0, 0, 0, 0)


async def test_the_key_of_somebody_else_shows_nothing_of_theirs(checking, another_browser):
    other = await stage.person("other")
    await stage.sign_in(another_browser, other)
    await keep(other, SENCO_ANSWERS)
    theirs = await Applicant(another_browser).open(CHECK)
    key = theirs.form().values()["key"]
    await theirs.send()
    await checking.send({"key": key})
    assert checking.slug == "check-answers"
    assert (await counts())[0] == 1


async def test_a_second_registration_for_the_same_needs_a_tick(checking, user):
    made = await register(user, **SAME, **SENCO_SINCE)
    await checking.open(CHECK)
    assert (
        "You already registered for the special educational needs co-ordinator (SENCO) NPQ with"
        " National Institute of Teaching on 10 May 2024." in checking.text
    )
    await checking.send()
    assert (checking.response.status_code, checking.errors) == (422, [TICK])
    assert (await counts())[0] == 1
    await checking.follow("10 May 2024")
    assert checking.address.endswith(str(made))


async def test_a_ticked_box_submits_the_second_registration(checking, user):
    await register(user, **SAME, **SENCO_SINCE)
    await checking.open(CHECK)
    await checking.send({"second_registration": "yes"})
    assert "Registration successfully submitted" in checking.text
    assert (await counts())[:2] == (2, 1)


@pytest.mark.parametrize(
    "different",
    [
        {"provider": "teach_first"},
        {"provider_status": "rejected"},
        {"expired_at": stage.NOW},
        {"course_start_before": date(2024, 4, 1)},
        {"course_start_before": None},
    ],
)
async def test_what_is_no_active_registration_for_the_same_needs_no_tick(checking, user, different):
    await register(user, **{**SAME, **SENCO_SINCE, **different})
    await checking.open(CHECK)
    assert "second_registration" not in checking.form()
    await checking.send()
    assert (await counts())[0] == 2


async def test_a_registration_of_somebody_else_needs_no_tick(checking):
    await register(await stage.person("other"), **SAME, **SENCO_SINCE)
    await checking.send()
    assert "Registration successfully submitted" in checking.text
