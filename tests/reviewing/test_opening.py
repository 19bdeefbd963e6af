"""A review asks about the registrations that may not have started, as they were when it opened."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from app.services.receipts import AlreadySent, new_form_id
from app.services.reviewing.opening import Wish, foresee, open_review, wish
from app.services.reviewing.refusals import ReviewRefused
from models.engine import DB
from tests.http.stories import MAY
from tests.late.promised import events
from tests.reviewing.staged import ADMIN, CUT_OFF, WISH, registered, staged

pytestmark = pytest.mark.usefixtures("closed")
END_OF_DAY = datetime(2024, 5, 1, 23, tzinfo=UTC)  # midnight in England
JUST_BEFORE = END_OF_DAY - timedelta(microseconds=1)


async def asked_about() -> set:
    """The registrations of the review."""
    return {row["registration"] for row in await DB.rows("SELECT * FROM review_registration")}


async def test_what_may_not_have_started_is_counted_by_provider_before_anything_is_stored():
    await registered("ada", submitted_at=JUST_BEFORE)
    await registered("ben", provider_status="accepted", provider="llse")
    await registered("cleo", provider="llse")
    assert [(one.provider, one.total) for one in await foresee(WISH)] == [
        ("LLSE", 2),
        ("Teach First", 1),
    ]
    assert await DB.rows("SELECT 1 FROM review") == []


@pytest.mark.parametrize(
    "columns",
    [
        {"submitted_at": END_OF_DAY},
        {"provider_status": "rejected"},
        {"provider_status": "accepted", "outcome": "passed"},
        {"started": "started"},
        {"started": "not_started", "expired_at": MAY},
        {"expired_at": MAY},
    ],
    ids=str,
)
async def test_others_are_not_asked_about(columns):
    ada = await registered("ada", submitted_at=JUST_BEFORE)
    await registered("ben", **columns)
    assert (await open_review(WISH, ADMIN, MAY)).total == 1
    assert await asked_about() == {ada}


async def test_the_set_is_fixed_when_it_opens_with_what_it_was_then():
    ada = await registered("ada", provider_status="accepted", version=3)
    await open_review(WISH, ADMIN, MAY)
    await registered("ben")
    await DB.rows("UPDATE registration SET provider_status = 'rejected', version = 4")
    (row,) = await DB.rows("SELECT * FROM review_registration")
    assert (row["registration"], row["provider"]) == (ada, "teach_first")
    assert (row["provider_status"], row["version"], row["result"]) == ("accepted", 3, None)
    assert await events() == [("Ash Quillerby", "review.opened", "Spring 2024")]


async def test_only_one_is_open_however_many_are_opened_at_once():
    await registered("ada")
    wishes = [Wish(f"Review {n}", CUT_OFF, CUT_OFF) for n in range(5)]
    done = await asyncio.gather(
        *(open_review(one, ADMIN, MAY) for one in wishes), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in done) == ["Opened", *["ReviewRefused"] * 4]
    assert len(await DB.rows("SELECT 1 FROM review")) == 1


async def test_another_is_refused_by_the_name_of_the_open_one():
    await staged()
    with pytest.raises(ReviewRefused, match="The review “Spring 2024” is open"):
        await foresee(Wish("Autumn 2024", CUT_OFF, CUT_OFF))


async def test_a_form_sent_twice_opens_one_review():
    await registered("ada")
    form = new_form_id()
    await open_review(WISH, ADMIN, MAY, form_id=form)
    with pytest.raises(AlreadySent):
        await open_review(WISH, ADMIN, MAY, form_id=form)


async def test_a_name_is_used_once_whatever_its_case():
    await staged()
    await DB.rows(
        "UPDATE review SET finished_at = opened_at, finished_by = 'x', report = '[]'::jsonb"
    )
    with pytest.raises(ReviewRefused, match="There is a review called “SPRING 2024” already"):
        await open_review(Wish("SPRING 2024", CUT_OFF, CUT_OFF), ADMIN, MAY)


async def test_a_review_of_nothing_is_refused():
    await registered("ada", started="started")
    with pytest.raises(ReviewRefused, match="No registration that may not have started"):
        await foresee(WISH)


@pytest.mark.parametrize(
    ("name", "cut_off", "answer_by", "field"),
    [
        ("  ", CUT_OFF, date(2024, 6, 1), "name"),
        ("x" * 101, CUT_OFF, date(2024, 6, 1), "name"),
        ("Spring", date(2024, 5, 11), date(2024, 6, 1), "cut_off"),
        ("Spring", CUT_OFF, date(2024, 5, 9), "answer_by"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused_at_its_field(name, cut_off, answer_by, field):
    with pytest.raises(ReviewRefused) as refused:
        wish(name, cut_off, answer_by, MAY)
    assert refused.value.field == field


def test_a_name_is_stored_without_needless_spaces():
    assert wish("  Spring   2024 ", CUT_OFF, date(2024, 5, 10), MAY).name == "Spring 2024"
