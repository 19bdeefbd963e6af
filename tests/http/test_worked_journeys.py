"""The worked journeys of the specification, page by page over HTTP."""

import pytest

from models.engine import DB
from tests import stage
from tests.http.stories import NOVEMBER, begun, build, go_through, until
from tests.journey.worked import JOURNEYS

ALWAYS = {"provider_status": "pending", "started": "unknown", "rule_set": "2024-07"}
BY_NAME = pytest.mark.parametrize("worked", JOURNEYS, ids=[worked.name for worked in JOURNEYS])


@pytest.fixture
async def worked_places(service, request):
    """The workplace and the lists of one worked journey."""
    await DB.rows("DELETE FROM workplace")
    await build(request.getfixturevalue("worked").workplace)
    await stage.on_list("itt_providers", "name", "Zenith Teaching School")


@BY_NAME
async def test_a_worked_journey_ends_in_the_registration_it_describes(
    worked, worked_places, applicant, user
):
    await begun(applicant, worked.pages)
    assert applicant.rows == worked.rows
    await applicant.send()
    assert "Registration successfully submitted" in applicant.text
    stored = await DB.row(
        "SELECT r.*, w.kind || ':' || w.identifier AS workplace FROM registration r"
        " LEFT JOIN workplace w ON w.id = r.workplace WHERE r.user_id = $1",
        user,
    )
    expected = ALWAYS | worked.columns | {"course_start_before": NOVEMBER}
    assert {name: stored[name] for name in expected} == expected


async def test_the_coaching_offer_is_refused_to_those_without_the_headship_npq_until_they_go_back(
    applicant,
):
    pages = next(w.pages for w in JOURNEYS if w.name.startswith("early headship"))
    await begun(applicant, until(pages, "headship-stage"))
    await applicant.send({"headship_stage": "none"})
    assert applicant.slug == "ehco-unavailable"
    await applicant.follow("Back")
    assert applicant.form().values()["headship_stage"] == "none"
    await go_through(applicant, (("headship-stage", "completed_npqh"),))
    assert applicant.slug == "headteacher"


async def test_a_submitted_draft_is_empty_and_the_next_one_begins_at_the_beginning(applicant):
    await begun(applicant, JOURNEYS[-1].pages)
    await applicant.send()
    await applicant.open("/registration/check-answers")
    assert applicant.address.endswith("/registration/course-start")
