"""A submission that cannot be taken stores nothing at all, and the draft stays as it was."""

from datetime import timedelta

import pytest

from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep
from tests.http.stories import MAY
from tests.http.test_submitting_twice import CHECK, counts


@pytest.fixture
async def checking(applicant, user) -> Applicant:
    """About to submit."""
    await keep(user, SENCO_ANSWERS)
    return await applicant.open(CHECK)


@pytest.fixture
async def nothing_stored(user):
    """Whatever the test does, no registration comes of it and the answers are kept."""
    yield
    assert await counts() == (0, 0, 0, 0)
    assert await draft_of(user) == SENCO_ANSWERS


async def give_late_permission(email: str = "teacher@example.com") -> None:
    """This address may register while registration is closed."""
    await DB.rows(
        "INSERT INTO late_permission (email, added_at, expires_at) VALUES ($1, $2, $3)",
        email,
        MAY,
        MAY + timedelta(days=28),
    )


async def test_registration_that_closed_meanwhile_leads_to_the_front_page(checking, nothing_stored):
    await stage.close_service()
    await checking.send()
    assert checking.address.endswith("/")
    assert "We have kept your answers." in checking.text


async def test_a_service_that_closed_meanwhile_says_so(checking, nothing_stored):
    await stage.close_service(closed_from=MAY)
    await checking.send()
    assert checking.response.status_code == 503
    assert checking.heading == "Sorry, the service is unavailable"


async def test_a_late_permission_that_was_removed_meanwhile_leads_away(checking, nothing_stored):
    await stage.close_service()
    await give_late_permission()
    await checking.open(CHECK)
    await DB.rows("UPDATE late_permission SET ended_at = $1, ended_why = 'removed'", MAY)
    await checking.send()
    assert checking.address.endswith("/late-registration")


async def test_a_session_that_was_lost_leads_to_signing_in(checking, nothing_stored, redis_url):
    form = checking.form()
    del checking.browser.cookies["npq"]
    answer = await checking.browser.post(form.action, data=form.values())
    assert answer.headers["location"] == "/sign-in?to=register"


async def test_a_late_applicant_submits_while_registration_is_closed_once(checking):
    await stage.close_service()
    await give_late_permission()
    await checking.open(CHECK)
    form = checking.form()
    await checking.post(form, form.filled({}))
    assert "Registration successfully submitted" in checking.text
    row = await DB.row("SELECT late_permission FROM registration")
    ended = await DB.row("SELECT id, ended_why, ended_at FROM late_permission")
    assert tuple(ended.values()) == (row["late_permission"], "submitted", MAY)
    await checking.post(form, form.filled({}))
    assert "Registration successfully submitted" in checking.text
    assert (await counts())[0] == 1


async def test_a_permission_of_a_person_who_submits_while_open_ends_but_is_not_what_it_was_made_by(
    checking,
):
    await give_late_permission()
    await checking.send()
    assert (await DB.row("SELECT ended_why FROM late_permission"))["ended_why"] == "submitted"
    assert (await DB.row("SELECT late_permission FROM registration"))["late_permission"] is None


@pytest.mark.parametrize("table", ["registration_event", "audit_event", "outbox_email", "draft"])
async def test_a_failure_at_any_write_takes_back_every_other(checking, user, nothing_stored, table):
    await DB.rows(f"ALTER TABLE {table} ADD CONSTRAINT refusing CHECK (id IS NULL) NOT VALID")
    try:
        await checking.send()
    finally:
        await DB.rows(f"ALTER TABLE {table} DROP CONSTRAINT refusing")
    assert checking.response.status_code == 500
    assert checking.heading == "Sorry, there is a problem with the service"
    assert "Everything that you saved on earlier pages is kept." in checking.text


async def test_after_a_failure_the_same_form_can_be_sent_again(checking):
    form = checking.form()
    await DB.rows("ALTER TABLE outbox_email ADD CONSTRAINT refusing CHECK (id IS NULL) NOT VALID")
    await checking.post(form, form.filled({}))
    await DB.rows("ALTER TABLE outbox_email DROP CONSTRAINT refusing")
    await checking.post(form, form.filled({}))
    assert "Registration successfully submitted" in checking.text
    assert await counts() == (1, 1, 1, 1)


@pytest.mark.parametrize("missing", list(SENCO_ANSWERS))
async def test_a_draft_with_any_answer_missing_is_not_submitted(plain, user, missing):
    await keep(user, SENCO_ANSWERS)
    form = (await plain.open(CHECK)).form()
    await keep(user, {key: value for key, value in SENCO_ANSWERS.items() if key != missing})
    await plain.post(form, form.filled({}))
    expected = "course-start" if missing == "course_start_before" else missing.replace("_", "-")
    assert plain.slug == expected
    assert await counts() == (0, 0, 0, 0)
