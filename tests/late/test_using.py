"""A permission ends with the registration it was given for, whatever happens at that moment."""

import asyncio
from datetime import timedelta

import pytest

from app.services.arrival import arrive
from app.services.late.adding import add_one
from app.services.late.changing import NotListed, remove
from app.services.late.choices import Details
from app.services.submitting import MayNotRegister, Submission, submit
from models.engine import DB
from tests import stage
from tests.http.drafts import SENCO_ANSWERS, keep
from tests.http.late_list import turn_late_registration_off
from tests.http.stories import MAY, NOVEMBER
from tests.late.promised import ADMIN, emails, events, rows_of

TEACHER = "teacher@example.com"


@pytest.fixture
async def user(late_list):
    """Somebody about to submit, who was invited to register late."""
    await DB.rows("UPDATE service_state SET course_start_before = $1", NOVEMBER)
    await stage.school()
    user = await stage.person()
    await keep(user, SENCO_ANSWERS)
    return user


async def submission_of(user) -> Submission:
    draft = (await arrive(user, MAY)).draft
    return Submission(draft.key, draft.version)


async def test_submitting_ends_the_permission_and_sends_no_invitation_that_waits(user):
    await add_one(TEACHER, Details(), ADMIN, MAY)
    made = await submit(user, await submission_of(user), MAY)
    (row,) = await rows_of(TEACHER)
    assert (row["ended_at"], row["ended_why"], row["ended_by"]) == (MAY, "submitted", TEACHER)
    assert ("late-invitation", TEACHER, "cancelled") in await emails()
    assert (TEACHER, "late_permission.used", TEACHER) in await events()
    found = await DB.row("SELECT late_permission FROM registration WHERE id = $1", made)
    assert found["late_permission"] == row["id"]


@pytest.mark.parametrize("hinder", [stage.open_service, turn_late_registration_off])
async def test_it_ends_in_any_state_in_which_one_can_submit(user, hinder):
    await add_one(TEACHER, Details(), ADMIN, MAY)
    await hinder()
    if hinder is turn_late_registration_off:
        with pytest.raises(MayNotRegister):
            await submit(user, await submission_of(user), MAY)
        assert (await rows_of(TEACHER))[0]["ended_at"] is None
        return
    await stage.open_service(NOVEMBER)
    await submit(user, await submission_of(user), MAY)
    assert (await rows_of(TEACHER))[0]["ended_why"] == "submitted"


async def test_one_that_has_run_out_was_not_used(user):
    await add_one(TEACHER, Details(), ADMIN, MAY)
    await DB.rows("UPDATE late_permission SET expires_at = $1", MAY)
    with pytest.raises(MayNotRegister):
        await submit(user, await submission_of(user), MAY)
    assert await DB.rows("SELECT 1 FROM registration") == []


async def test_of_a_removal_and_a_submission_at_once_the_first_wins_and_both_agree(user):
    for round in range(30):
        moment = MAY + timedelta(minutes=round)
        await keep(user, SENCO_ANSWERS)
        permission = (await add_one(TEACHER, Details(), ADMIN, moment)).id
        submission = await submission_of(user)
        second = Submission(submission.key, submission.version, second=True)
        attempts = [submit(user, second, moment), remove(permission, ADMIN, moment)]
        done = await asyncio.gather(
            *(attempts if round % 2 else attempts[::-1]), return_exceptions=True
        )
        refused = [one for one in done if isinstance(one, Exception)]
        assert [type(one) for one in refused] in ([MayNotRegister], [NotListed])
        made = await DB.rows("SELECT 1 FROM registration WHERE late_permission = $1", permission)
        why = (await DB.row("SELECT ended_why FROM late_permission WHERE id = $1", permission))[0]
        assert (len(made), why) == ((1, "submitted") if made else (0, "removed"))
