"""What was set, decided or expired is taken back, and the person hears of what reaches them."""

from datetime import date

import pytest

from app.services.casework.case import hold
from app.services.casework.funding import Decision, decide_funding
from app.services.casework.refusals import AlreadySo, CaseworkRefused
from app.services.casework.reverting import offered, revert
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

DECIDED = {**REVIEWED, "funding_decision": "funded"}
EXPIRED = {
    "provider_status": "accepted",
    "expired_at": MAY,
    "started": "not_started",
    "started_source": "Review May",
}


async def offers(**columns):
    """What can be taken back of a registration with these columns."""
    made = await registration(**columns)
    async with DB.transaction():
        return offered(await hold(made))


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ({}, ()),
        (REVIEWED, ()),
        ({"provider_status": "accepted"}, ("status",)),
        ({"provider_status": "rejected"}, ("status",)),
        (DECIDED, ("funding",)),
        (EXPIRED, ("expiry",)),
        ({**DECIDED, **EXPIRED}, ("funding", "expiry")),
        ({**DECIDED, "provider_status": "accepted"}, ("status", "funding")),
    ],
)
async def test_only_what_applies_is_offered(columns, found):
    assert await offers(**columns) == found


async def test_a_status_goes_back_to_pending_and_nobody_is_told():
    made = await registration(provider_status="accepted", outcome="passed", funded_place=True)
    await revert(made, "status", "A mistake", 0, ASH, MAY)
    names = ("provider_status", "outcome", "funded_place", "version")
    assert await stored(made, *names) == ("pending", None, None, 1)
    assert await events() == [("reverted", "Ash Quillerby", "A mistake")]
    assert await audited() == [
        ("registration.reverted", "Ash Quillerby", "Alex Teacher for Headship")
    ]
    assert await emails() == []


async def test_a_decision_goes_back_to_review_and_can_be_made_again():
    made = await registration(**REVIEWED)
    await decide_funding(made, Decision("funded", "Fine"), 0, ASH, MAY)
    await revert(made, "funding", "A mistake", 1, ASH, MAY)
    assert await stored(made, "funding_decision", "version") == (None, 2)
    await decide_funding(made, Decision("not_funded", "x", "not_in_england"), 2, ASH, MAY)
    told = await DB.rows("SELECT values ->> 'decision' AS told FROM outbox_email ORDER BY 1")
    assert [row["told"] for row in told] == ["funded", "in_review", "not_funded"]


async def test_a_reverted_decision_is_told_as_being_looked_at_again():
    made = await registration(**DECIDED)
    await revert(made, "funding", "A mistake", 0, ASH, MAY)
    assert "We are looking again at whether" in await text_of("funding-decision")
    assert "A mistake" not in await text_of("funding-decision")


async def test_an_expired_registration_is_active_again_with_the_status_before():
    made = await registration(**EXPIRED, started_on=date(2024, 5, 1))
    await revert(made, "expiry", "The provider was wrong", 0, ASH, MAY)
    names = ("expired_at", "provider_status", "started", "started_on", "started_source")
    assert await stored(made, *names) == (None, "accepted", "unknown", None, None)
    assert await emails() == [("registration-restored", "teacher@example.com")]
    text = await text_of("registration-restored")
    assert "the headship NPQ with Teach First had expired" in text


@pytest.mark.parametrize(
    ("what", "reason", "field"),
    [("all", "x", "what"), ("", "x", "what"), ("status", " ", "reason")],
)
async def test_what_is_missing_is_refused_at_its_field(what, reason, field):
    made = await registration(provider_status="accepted")
    with pytest.raises(CaseworkRefused) as refusal:
        await revert(made, what, reason, 0, ASH, MAY)
    assert refusal.value.field == field


async def test_there_is_nothing_to_revert_twice():
    made = await registration(**EXPIRED)
    await revert(made, "expiry", "x", 0, ASH, MAY)
    with pytest.raises(AlreadySo, match="Alex Teacher for Headship"):
        await revert(made, "expiry", "x", 0, ASH, MAY)
    with pytest.raises(Stale):
        await revert(made, "status", "x", 0, ASH, MAY)
    assert len(await emails()) == 1
