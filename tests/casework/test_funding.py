"""Funding in review is decided once, both reasons are kept, and the person is told one."""

import asyncio
from uuid import uuid4

import pytest

from app.eligibility.outcomes import MEANING
from app.services.casework.funding import OWN_WORDS, REASONS, Decision, decide_funding
from app.services.casework.refusals import AlreadySo, CaseworkRefused, Unknown
from app.services.receipts import AlreadySent, new_form_id
from app.services.refusals import Stale
from models.engine import DB
from tests.casework.cases import (
    ASH,
    REVIEWED,
    audited,
    emails,
    events,
    registration,
    stored,
    text_of,
)
from tests.http.stories import MAY

ELIGIBLE = Decision("funded", "The letter from the school is fine")
AGAINST = Decision("not_funded", "Not state-funded", told="ineligible_institution_type")
TOLD = [("funding-decision", "teacher@example.com")]


async def test_eligible_is_stored_recorded_and_told():
    made = await registration(**REVIEWED)
    case = await decide_funding(made, ELIGIBLE, 0, ASH, MAY)
    assert case.title == "Alex Teacher for Headship"
    kept = await stored(made, "funding_decision", "funding_decision_reason", "funding_result")
    assert kept == ("funded", None, "in_review")
    assert await events() == [("funding_decided", "Ash Quillerby", ELIGIBLE.reason)]
    assert await audited() == [("registration.funding_decided", "Ash Quillerby", case.title)]
    assert await emails() == TOLD
    text = await text_of("funding-decision")
    assert "Dear Alex Teacher" in text
    assert "You’re eligible for scholarship funding for the headship NPQ." in text
    assert f"http://localhost:8000/account/registrations/{made}" in text


async def test_the_email_belongs_to_the_registration_and_the_person():
    made = await registration(**REVIEWED)
    await decide_funding(made, ELIGIBLE, 0, ASH, MAY)
    row = await DB.row("SELECT registration, user_id IS NOT NULL AS known FROM outbox_email")
    assert tuple(row.values()) == (made, True)


@pytest.mark.parametrize("code", REASONS)
async def test_every_outcome_can_be_the_reason_that_is_told(code):
    made = await registration(**REVIEWED)
    await decide_funding(made, Decision("not_funded", "x", told=code), 0, ASH, MAY)
    assert await stored(made, "funding_decision_reason") == code
    assert f"because {MEANING[code].reason}." in await text_of("funding-decision")


async def test_own_words_are_told_as_they_are_and_the_kept_reason_is_not():
    made = await registration(**REVIEWED)
    own = Decision("not_funded", "Heard from the school", OWN_WORDS, " Your school <closed>. ")
    await decide_funding(made, own, 0, ASH, MAY)
    kept = await stored(made, "funding_decision", "funding_decision_reason")
    assert kept == ("not_funded", "Your school <closed>.")
    text = await text_of("funding-decision")
    assert "Your school <closed>." in text
    assert "Heard from the school" not in text


@pytest.mark.parametrize(
    ("decision", "field", "sentence"),
    [
        (Decision("", "x"), "result", "Select whether"),
        (Decision("in_review", "x"), "result", "Select whether"),
        (Decision("funded", " \n "), "reason", "Enter a reason"),
        (Decision("funded", "x" * 501), "reason", "500 characters or fewer"),
        (Decision("not_funded", "x"), "told", "Select the reason to tell"),
        (Decision("not_funded", "x", "funded"), "told", "Select the reason to tell"),
        (Decision("not_funded", "x", OWN_WORDS), OWN_WORDS, "Enter the reason to tell"),
        (Decision("not_funded", "x", OWN_WORDS, "funded"), OWN_WORDS, "Enter the reason to tell"),
        (Decision("not_funded", "x", OWN_WORDS, "y" * 501), OWN_WORDS, "500 characters or fewer"),
    ],
)
async def test_what_is_missing_or_too_long_is_refused_at_its_field(decision, field, sentence):
    made = await registration(**REVIEWED)
    with pytest.raises(CaseworkRefused, match=sentence) as refusal:
        await decide_funding(made, decision, 0, ASH, MAY)
    assert refusal.value.field == field
    assert (await emails(), await events()) == ([], [])


@pytest.mark.parametrize("result", ["funded", "not_funded"])
async def test_only_what_is_in_review_can_be_decided(result):
    paid = {"pay_for_course": "self"} if result == "not_funded" else {}
    made = await registration(funding_result=result, **paid)
    with pytest.raises(CaseworkRefused, match="not in review"):
        await decide_funding(made, ELIGIBLE, 0, ASH, MAY)


async def test_a_decision_is_made_once():
    made = await registration(**REVIEWED)
    await decide_funding(made, ELIGIBLE, 0, ASH, MAY)
    with pytest.raises(AlreadySo, match="Alex Teacher for Headship had already been decided"):
        await decide_funding(made, ELIGIBLE, 0, ASH, MAY)
    with pytest.raises(Stale):
        await decide_funding(made, AGAINST, 0, ASH, MAY)
    with pytest.raises(CaseworkRefused, match="not in review"):
        await decide_funding(made, AGAINST, 1, ASH, MAY)
    assert await emails() == TOLD


async def test_of_five_decisions_at_once_one_counts():
    made, form_id = await registration(**REVIEWED), new_form_id()
    done = await asyncio.gather(
        *(decide_funding(made, ELIGIBLE, 0, ASH, MAY, form_id) for _ in range(5)),
        return_exceptions=True,
    )
    assert sum(isinstance(one, AlreadySent) for one in done) == 4
    assert (await emails(), await stored(made, "version")) == (TOLD, 1)


async def test_nobodys_registration_is_unknown():
    with pytest.raises(Unknown):
        await decide_funding(uuid4(), ELIGIBLE, 0, ASH, MAY)
