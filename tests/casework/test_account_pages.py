"""What was done to a registration is what its person reads on the account pages."""

import pytest

from app.services.casework.funding import OWN_WORDS, Decision, decide_funding
from app.services.casework.progress import Progress, set_progress
from app.services.casework.reverting import revert
from tests import stage
from tests.casework.cases import ASH, REVIEWED
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.http.drafts import register
from tests.http.stories import MAY


@pytest.fixture
async def applicant(app):
    """Alex Teacher's browser."""
    await stage.open_service()
    async with browser_of(app) as browser:
        user = await stage.person()
        await stage.sign_in(browser, user)
        applicant = Applicant(browser)
        applicant.user = user
        yield applicant


async def rows(applicant, made):
    """The rows of the registration's page."""
    await applicant.open(f"/account/registrations/{made}")
    return applicant.rows


async def test_an_acceptance_with_a_place_and_an_outcome_is_shown_and_reverted(applicant):
    made = await register(applicant.user)
    await set_progress(made, Progress("accepted", True, "passed"), 0, ASH, MAY)
    shown = await rows(applicant, made)
    assert shown["Provider application"] == "Successful"
    assert "has confirmed that you have a scholarship funded space" in shown["Scholarship funding"]
    assert shown["Course outcome"].startswith("Passed")
    await revert(made, "status", "x", 2, ASH, MAY)
    shown = await rows(applicant, made)
    assert shown["Provider application"].startswith("Apply with provider")
    assert "Course outcome" not in shown


async def test_a_decision_is_shown_with_its_reason_and_reverted(applicant):
    made = await register(applicant.user, **REVIEWED)
    own = Decision("not_funded", "kept back", OWN_WORDS, "Your school <closed>.")
    await decide_funding(made, own, 0, ASH, MAY)
    shown = (await rows(applicant, made))["Scholarship funding"]
    assert shown.startswith("Not eligible Your school <closed>.")
    assert "kept back" not in applicant.text
    await revert(made, "funding", "x", 1, ASH, MAY)
    shown = await rows(applicant, made)
    assert shown["Scholarship funding"].startswith("In review")


async def test_an_expiry_that_is_reverted_is_forgotten(applicant):
    made = await register(applicant.user, expired_at=MAY, started="not_started")
    assert (await rows(applicant, made))["Provider application"].startswith("Expired")
    await revert(made, "expiry", "x", 0, ASH, MAY)
    assert (await rows(applicant, made))["Provider application"].startswith("Apply with provider")
