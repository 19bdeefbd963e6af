"""How to change the course or the provider of a registration, in each state of it."""

import pytest

from tests import stage
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.stories import MAY

STARTED = {"provider_status": "accepted", "started": "started"}
NEW_ONE = "You cannot edit a registration, but you can submit a new one with a different course"


async def change(applicant, user, **columns):
    """Press Change on a registration with these columns."""
    made = await register(user, **columns)
    await applicant.open(f"/account/registrations/{made}")
    return await applicant.follow("Change course (Course details)")


async def test_course_and_provider_lead_to_the_same_page_and_back(applicant, user):
    await change(applicant, user)
    assert applicant.heading == "Change your course or provider"
    await applicant.follow("Back")
    await applicant.follow("Change provider (Course details)")
    assert applicant.heading == "Change your course or provider"


async def test_who_may_register_submits_a_new_one(applicant, user):
    await change(applicant, user)
    assert NEW_ONE in applicant.text
    assert "Tell Teach First if you no longer want this one." in applicant.text
    await applicant.follow("Register for another NPQ")
    assert applicant.slug == "course-start"


async def test_who_has_answers_goes_on_with_them(applicant, user):
    await keep(user, SENCO_ANSWERS)
    await change(applicant, user)
    await applicant.follow("Continue")
    assert applicant.slug == "check-answers"


@pytest.mark.parametrize("closed", [False, True])
async def test_who_has_started_asks_the_provider(applicant, user, closed):
    if closed:
        await stage.close_service()
    await change(applicant, user, **STARTED)
    said = "You have started this course, so contact Teach First about any change."
    assert said in applicant.text
    assert NEW_ONE not in applicant.text


async def test_while_registration_is_closed_nothing_can_be_changed(applicant, user):
    await stage.close_service()
    await change(applicant, user)
    said = "Registration is closed, so you cannot change your course or provider now."
    assert said in applicant.text
    assert NEW_ONE not in applicant.text


@pytest.mark.parametrize(
    "columns",
    [{"expired_at": MAY}, {"provider_status": "accepted", "outcome": "failed"}],
    ids=["expired", "with an outcome"],
)
async def test_what_is_over_cannot_be_changed(applicant, user, columns):
    made = await register(user, **columns)
    await applicant.open(f"/account/registrations/{made}")
    assert "/change" not in applicant.response.text
    await applicant.open(f"/account/registrations/{made}/change")
    assert applicant.response.status_code == 404
