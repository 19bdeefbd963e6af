"""Deciding funding and taking things back: asked first, told, for super admins."""

import pytest

from app.services.casework.funding import Decision, decide_funding
from tests.admin.casework.desk import banner, look_up, press
from tests.casework.cases import ASH, REVIEWED, emails, stored, text_of
from tests.http.drafts import register
from tests.http.stories import MAY

TOLD = [("funding-decision", "teacher@example.com")]
AGAINST = {"result": "not_funded", "reason": "Heard so", "told": "not_in_england"}


@pytest.fixture
async def made(user):
    """A registration whose funding is in review."""
    return await register(user, **REVIEWED)


async def fill_in(who, made, **filled):
    """Fill in the form and continue."""
    await look_up(who, made, "/funding")
    return await press(who, "reason", filled)


async def test_eligible_is_asked_stored_and_told(sam, made):
    await fill_in(sam, made, result="funded", reason="Checked\nthe setting")
    question = "Do you want to decide that the funding of Alex Teacher for Headship is: eligible?"
    assert sam.heading == question
    assert "We will email teacher@example.com." in sam.text
    assert await emails() == []
    await press(sam, "confirmed")
    assert banner(sam) == (
        "The funding of Alex Teacher for Headship is decided: eligible. "
        "We have emailed teacher@example.com."
    )
    assert (sam.rows["Decision"], sam.rows["Reason for admins"]) == (
        "Eligible",
        "Checked the setting",
    )
    assert await emails() == TOLD


async def test_not_eligible_says_before_what_will_be_told(sam, made):
    await fill_in(sam, made, **AGAINST)
    assert "not eligible: because you work outside England." in sam.text
    await press(sam, "confirmed")
    assert "is decided: not eligible. We have emailed" in banner(sam)
    assert "because you work outside England." in await text_of("funding-decision")


async def test_own_words_survive_the_question(sam, made):
    own = "Your <b>school</b> said “no”, & left."
    await fill_in(sam, made, result="not_funded", reason="x", told="own_words", own_words=own)
    assert own in sam.text
    await press(sam, "confirmed")
    assert await stored(made, "funding_decision_reason") == own


@pytest.mark.parametrize(
    ("filled", "sentence"),
    [
        ({"reason": "x"}, "Select whether the registration is eligible for funding"),
        ({"result": "funded"}, "Enter a reason"),
        ({"result": "not_funded", "reason": "x"}, "Select the reason to tell the person"),
        (
            {"result": "not_funded", "reason": "x", "told": "own_words"},
            "Enter the reason to tell the person",
        ),
    ],
)
async def test_what_is_missing_is_said(sam, made, filled, sentence):
    await fill_in(sam, made, **filled)
    assert (sam.response.status_code, sam.errors) == (422, [sentence])


async def test_what_is_decided_cannot_be_decided_again(sam, made):
    await fill_in(sam, made, **AGAINST)
    form = sam.form("confirmed")
    await decide_funding(made, Decision("funded", "x"), 0, ASH, MAY)
    await sam.post(form, form.values())
    assert sam.response.status_code == 409
    assert "Ash Quillerby changed this on 10 May 2024 at 10:30am." in sam.text
    await look_up(sam, made, "/funding")
    assert banner(sam) == "The funding of Alex Teacher for Headship is not in review."
    assert await emails() == TOLD


async def test_a_confirmation_sent_twice_leads_to_the_first(sam, made):
    await fill_in(sam, made, **AGAINST)
    form = sam.form("confirmed")
    for _ in range(2):
        await sam.post(form, form.values())
        assert "is decided: not eligible. We have emailed" in banner(sam)
    assert await emails() == TOLD


async def test_an_admin_is_refused_and_nothing_is_done(ada, made):
    for page in ("/funding", "/revert"):
        await look_up(ada, made, page)
        assert (ada.response.status_code, ada.heading) == (403, "You cannot open this page")


async def test_a_decision_is_reverted(sam, made):
    await decide_funding(made, Decision("funded", "x"), 0, ASH, MAY)
    await look_up(sam, made, "/revert")
    await press(sam, "reason", {"reason": "Too soon"})
    assert (
        sam.heading == "Do you want to put the funding of Alex Teacher for Headship back in review?"
    )
    await press(sam, "confirmed")
    assert banner(sam) == (
        "The funding of Alex Teacher for Headship is in review again. "
        "We have emailed teacher@example.com."
    )
    assert await stored(made, "funding_decision") is None


async def test_an_expiry_is_reverted_and_only_what_applies_is_offered(sam, user):
    made = await register(user, expired_at=MAY, provider_status="accepted", started="not_started")
    await look_up(sam, made, "/revert")
    choices = [one.get("value") for one in sam.page.iter("input") if one.get("type") == "radio"]
    assert choices == ["expiry"]
    await press(sam, "reason", {"what": "expiry", "reason": "The provider was wrong"})
    assert "Its status will be Accepted again" in sam.text
    await press(sam, "confirmed")
    assert banner(sam).startswith("The registration of Alex Teacher for Headship is active again.")
    assert sam.rows["Status"] == "Accepted"
    await look_up(sam, made, "/revert")
    await press(sam, "reason", {"what": "status", "reason": "x"})
    await press(sam, "confirmed")
    assert banner(sam) == "The registration of Alex Teacher for Headship is now pending."
    await look_up(sam, made, "/revert")
    assert banner(sam) == "There was nothing left to revert for Alex Teacher for Headship."


async def test_a_reversal_without_a_reason_is_a_mistake(sam, user):
    made = await register(user, provider_status="accepted")
    await look_up(sam, made, "/revert")
    await press(sam, "reason")
    assert (sam.response.status_code, sam.errors) == (422, ["Enter a reason"])
