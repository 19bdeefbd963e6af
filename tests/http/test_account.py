"""`/account`: what a person sees of their registrations, however many there are."""

from datetime import timedelta

import pytest

from tests import stage
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.stories import MAY
from tests.page_check import with_class, words

TEACH_FIRST = "Teach First"
CLOSED = "Registration has closed temporarily"


def cards(applicant) -> list[str]:
    """The titles of the cards, each with the provider below it."""
    return [words(title) for title in with_class(applicant.page, "govuk-summary-card__title")]


def links_at_the_top(applicant) -> list[str]:
    """What the navigation of the whole page offers."""
    (navigation,) = with_class(applicant.page, "govuk-service-navigation__list")
    return [words(item) for item in navigation]


async def test_without_registrations_the_account_says_so_and_leads_to_registering(applicant):
    await applicant.open("/account")
    assert applicant.heading == "You have no registrations yet"
    assert "When you submit a registration, you can see it here." in applicant.text
    assert links_at_the_top(applicant) == ["DfE Identity account", "Sign out"]
    await applicant.follow("Register for an NPQ")
    assert applicant.address.endswith("/registration/course-start")


async def test_one_registration_is_shown_at_once(applicant, user):
    made = await register(user)
    await applicant.open("/account")
    assert applicant.address.endswith(f"/account/registrations/{made}")
    assert applicant.heading == "Your Headship NPQ registration"
    assert "NPQ account" in links_at_the_top(applicant)
    assert with_class(applicant.page, "govuk-back-link") == []


async def test_several_registrations_are_cards_with_the_newest_first(applicant, user):
    await register(user)
    later = MAY + timedelta(hours=15)
    newest = await register(user, course="npq-executive-leadership", submitted_at=later)
    await register(await stage.person("other"), course="npq-leading-literacy")
    await applicant.open("/account")
    assert applicant.heading == "Your NPQ registrations"
    assert cards(applicant) == [
        f"Executive leadership NPQ {TEACH_FIRST}",
        f"Headship NPQ {TEACH_FIRST}",
    ]
    assert "Registration submitted 11 May 2024" in applicant.text
    await applicant.click(next(a for a in applicant.page.iter("a") if str(newest) in a.get("href")))
    assert applicant.address.endswith(str(newest))
    await applicant.follow("Back to your registrations")
    assert applicant.address.endswith("/account")


async def test_expired_registrations_stand_apart(applicant, user):
    await register(user, course="npq-executive-leadership", expired_at=MAY)
    await register(user)
    await applicant.open("/account")
    assert cards(applicant) == [
        f"Headship NPQ {TEACH_FIRST}",
        f"Executive leadership NPQ {TEACH_FIRST}",
    ]
    middle = applicant.text.index("Expired registrations")
    assert applicant.text.index("Headship NPQ") < middle < applicant.text.index("Executive")


async def test_an_outcome_is_on_the_card_once_it_is_known(applicant, user):
    await register(user, provider_status="accepted", outcome="passed")
    await register(user)
    await applicant.open("/account")
    assert applicant.text.count("Course outcome") == 1
    assert "Course outcome Passed" in applicant.text


async def test_the_account_leads_to_the_identity_account(applicant, user):
    await register(user)
    await register(user)
    await applicant.open("/account")
    (inset,) = with_class(applicant.page, "govuk-inset-text")
    said = "Visit your DfE Identity account to check or change your personal details."
    assert words(inset) == said
    (link,) = inset.iter("a")
    assert link.get("href") == "http://localhost:9400/account"


async def test_answers_that_are_not_submitted_are_offered_to_be_finished(applicant, user):
    await register(user)
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/account")
    assert "Finish your registration We have kept the answers you gave on 10 May 2024." in (
        applicant.text
    )
    await applicant.follow("Continue")
    assert applicant.slug == "check-answers"


@pytest.mark.parametrize("registrations", [0, 1, 2])
async def test_while_registration_is_closed_the_account_says_so(applicant, user, registrations):
    for _ in range(registrations):
        await register(user)
    await stage.close_service()
    await applicant.open("/account")
    assert f"{CLOSED} When registration reopens, use this service to register for a NPQ" in (
        applicant.text
    )
    assert "Register for an" not in applicant.text
    assert "We have kept your answers" not in applicant.text


async def test_the_first_registration_is_in_the_menu_from_then_on(applicant, user):
    await keep(user, SENCO_ANSWERS)
    await applicant.open("/registration/check-answers")
    assert "NPQ account" not in links_at_the_top(applicant)
    await applicant.send()
    assert links_at_the_top(applicant) == ["DfE Identity account", "NPQ account", "Sign out"]
