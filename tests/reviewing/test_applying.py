"""Answers are applied all or nothing, once, and to what a preview showed."""

import asyncio
from datetime import date

import asyncpg
import pytest

from app.services.casework.progress import Progress, set_progress
from app.services.casework.refusals import CaseworkRefused
from app.services.casework.reverting import revert
from app.services.reviewing import applying
from app.services.reviewing.applying import AlreadyApplied, Applied, apply, foresee
from app.services.reviewing.finishing import finish
from app.services.reviewing.overview import report
from app.services.reviewing.refusals import ReviewFinished, ReviewRefused, UnknownReview
from models.engine import DB
from tests.http.stories import MAY
from tests.late.promised import emails, events
from tests.reviewing.staged import ADMIN, LATER, history, standing, uploaded

SOURCE = "Review Spring 2024"


@pytest.fixture
async def answered(review):
    """Ada has started, Ben has not, Cleo has no answer."""
    return await uploaded(review.id, (review.ada, "yes", "2 May 2024"), (review.ben, "no"))


async def applied(review, upload) -> Applied:
    return await apply(review.id, upload, MAY, ADMIN, LATER)


async def test_a_preview_says_what_would_become_of_each_and_changes_nothing(review, answered):
    foreseen = await foresee(review.id, answered, LATER)
    assert [case.who for case in foreseen.started] == ["Ada Marsh"]
    assert [(case.id, case.email) for case in foreseen.expire] == [(review.ben, "ben@example.com")]
    assert foreseen.left_out == ()
    assert (await standing(review.ben))[0] == "unknown"


async def test_started_and_not_started_are_stored_with_who_said_so(review, answered):
    assert await applied(review, answered) == Applied(1, 1, 0, 1)
    assert await standing(review.ada) == ("started", date(2024, 5, 2), SOURCE, False, 1)
    assert await standing(review.ben) == ("not_started", None, SOURCE, True, 1)
    assert await standing(review.cleo) == ("unknown", None, None, False, 0)


async def test_each_change_has_its_event_with_before_after_and_reason(review, answered):
    await applied(review, answered)
    assert await history(review.ben) == [
        (
            "expired",
            {"started": "unknown", "expired_at": None},
            {"started": "not_started", "started_source": SOURCE, "expired_at": str(LATER)},
            f"{SOURCE}: the provider said that the course has not started",
        )
    ]
    ((event, _, after, _),) = await history(review.ada)
    assert (event, after["started_on"]) == ("started_changed", "2024-05-02")
    assert [event for event in await events() if "registration" in event[1]] == [
        ("Ash Quillerby", "registration.started_changed", "Ada Marsh for Headship"),
        ("Ash Quillerby", "registration.expired", "Ben Marsh for Headship"),
    ]


async def test_whoever_expires_is_told_once(review, answered):
    await applied(review, answered)
    assert await emails() == [("registration-expired", "ben@example.com", "waiting")]


async def test_applying_again_changes_and_sends_nothing(review, answered):
    done = await asyncio.gather(
        *(applied(review, answered) for _ in range(5)), return_exceptions=True
    )
    assert sum(isinstance(one, AlreadyApplied) for one in done) == 4
    assert (await standing(review.ben))[4] == 1
    assert len(await emails()) == len(await history(review.ben)) == 1


async def test_what_changed_between_preview_and_applying_is_left_out_and_named(review, answered):
    await DB.rows(
        "INSERT INTO registration_event (registration, event, at, actor)"
        " VALUES ($1, 'status_set', $2, 'Robin')",
        review.ben,
        LATER,
    )
    assert (await applied(review, answered)).left_out == 1
    (left,) = (await report(review.id, answered)).left_out
    assert (left.registration, left.who, left.why) == (review.ben, "Ben Marsh", "meanwhile")
    assert (await standing(review.ben))[3] is False


async def test_what_somebody_marked_by_hand_is_left_out(review, answered):
    await DB.rows("UPDATE registration SET started = 'started' WHERE id = $1", review.ben)
    assert (await applied(review, answered)).expired == 0
    assert await emails() == []


async def test_of_two_uploads_the_newer_answer_is_applied_whichever_is_applied_first(review):
    old = await uploaded(review.id, (review.ada, "no"), (review.ben, "no"))
    new = await uploaded(review.id, (review.ada, "yes"))
    assert await applied(review, old) == Applied(0, 1, 1, 1)
    assert await applied(review, new) == Applied(1, 0, 0, 0)
    assert (await standing(review.ada))[0] == "started"


async def test_a_file_with_errors_cannot_be_applied_and_one_with_warnings_can(review):
    wrong = await uploaded(review.id, (review.ada, "maybe"))
    with pytest.raises(ReviewRefused, match="This file has errors"):
        await applied(review, wrong)
    warned = await uploaded(review.id, (review.ada, "yes"), (review.ada, "yes"))
    assert (await applied(review, warned)).started == 1


async def test_a_fault_on_the_way_leaves_nothing_behind(review, answered, monkeypatch):
    monkeypatch.setattr(applying.query, "mark_applied", broken)
    with pytest.raises(asyncpg.InterfaceError):
        await applied(review, answered)
    assert (await standing(review.ada))[0] == (await standing(review.ben))[0] == "unknown"
    assert await emails() == await history(review.ben) == []


async def broken(*_: object) -> None:
    raise asyncpg.InterfaceError("gone")


async def test_a_restored_registration_is_not_expired_by_the_same_review_again(review, answered):
    await applied(review, answered)
    await revert(review.ben, "expiry", "A mistake", 1, ADMIN, LATER)
    assert await standing(review.ben) == ("unknown", None, None, False, 2)
    again = await uploaded(review.id, (review.ada, "yes"), (review.ben, "no"))
    (found,) = [one for one in (await report(review.id, again)).findings if one.row == 3]
    assert found.says.endswith("This review expired it before, and a super admin restored it")
    assert (await apply(review.id, again, LATER, ADMIN, LATER)).expired == 0


async def test_nothing_is_applied_once_the_review_is_finished(review, answered):
    await finish(review.id, ADMIN, MAY)
    with pytest.raises(ReviewFinished):
        await applied(review, answered)


async def test_an_upload_belongs_to_its_review(review, answered):
    with pytest.raises(UnknownReview):
        await applied(review, review.ada)
    with pytest.raises(UnknownReview):
        await apply(review.ada, answered, MAY, ADMIN, LATER)


async def test_of_applying_and_setting_progress_at_once_one_comes_first(review, answered):
    progress = Progress("pending", started="started", started_on=date(2024, 5, 3))
    by_hand, done = await asyncio.gather(
        set_progress(review.ben, progress, 0, ADMIN, LATER),
        applied(review, answered),
        return_exceptions=True,
    )
    refused = isinstance(by_hand, CaseworkRefused)
    assert done.expired == (1 if refused else 0)
    assert (await standing(review.ben))[0] == ("not_started" if refused else "started")
    assert (await standing(review.ben))[4] == len(await history(review.ben)) == 1
