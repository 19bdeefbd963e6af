"""Whoever no provider answered for waits, and is expired only if somebody wishes it."""

import pytest

from app.services.casework.reverting import revert
from app.services.receipts import AlreadySent, new_form_id
from app.services.reviewing.applying import apply
from app.services.reviewing.finishing import finish
from app.services.reviewing.numbers import in_all
from app.services.reviewing.overview import overview
from app.services.reviewing.refusals import ReviewFinished
from app.services.reviewing.unanswered import expire_unanswered, unanswered
from models.engine import DB
from tests.http.stories import MAY
from tests.late.promised import emails, events, text_of
from tests.reviewing.staged import ADMIN, LATER, history, registered, standing, uploaded


async def waiting(review) -> list[str]:
    return [case.who for case in await unanswered(review.id, LATER)]


async def expired(review, **more):
    return await expire_unanswered(review.id, MAY, ADMIN, LATER, **more)


async def test_they_are_listed_by_provider_without_those_who_have_an_answer_or_changed(review):
    await registered("emil")  # after the review opened
    await uploaded(review.id, (review.ada, "yes"))
    await DB.rows("UPDATE registration SET provider_status = 'rejected' WHERE id = $1", review.ben)
    assert await waiting(review) == ["Dora Marsh", "Cleo Marsh"]


async def test_an_answer_that_is_not_applied_yet_keeps_a_registration_from_expiring(review):
    await uploaded(review.id, (review.ada, "no"), (review.ben, "yes"))
    assert (await expired(review)).registrations == 2
    assert (await standing(review.ben))[3] is False


async def test_expiring_leaves_unknown_whether_they_started(review):
    done = await expired(review)
    assert (done.registrations, done.people) == (4, 4)
    assert await standing(review.ada) == ("unknown", None, None, True, 1)
    ((event, before, after, reason),) = await history(review.ada)
    assert (event, before, list(after)) == ("expired", {"expired_at": None}, ["expired_at"])
    assert reason == "Review Spring 2024: the provider did not answer"
    assert ("Ash Quillerby", "review.unanswered_expired", "Spring 2024") in await events()
    assert await waiting(review) == []


async def test_the_email_says_that_the_provider_did_not_confirm(review):
    await uploaded(review.id, (review.ada, "yes"), (review.ben, "yes"), (review.cleo, "yes"))
    await expired(review)
    assert "LLSE did not confirm that you had started the course." in await text_of(
        "registration-expired"
    )


async def test_what_changed_since_the_list_was_shown_is_left_out_and_named(review):
    await DB.rows(
        "INSERT INTO registration_event (registration, event, at, actor)"
        " VALUES ($1, 'status_set', $2, 'Robin')",
        review.ada,
        LATER,
    )
    done = await expired(review)
    assert (done.registrations, [case.who for case in done.left_out]) == (3, ["Ada Marsh"])


async def test_a_form_sent_twice_expires_and_tells_once(review):
    form = new_form_id()
    await expired(review, form_id=form)
    with pytest.raises(AlreadySent):
        await expired(review, form_id=form)
    assert (await expired(review)).registrations == 0
    assert len(await emails()) == 4


async def test_a_restored_one_no_longer_waits(review):
    await expired(review)
    await revert(review.ada, "expiry", "A mistake", 1, ADMIN, LATER)
    assert await waiting(review) == []
    assert ("registration-restored", "ada@example.com", "waiting") in await emails()


async def test_a_finished_review_keeps_its_numbers_whatever_happens_later(review):
    upload = await uploaded(review.id, (review.ada, "yes"), (review.ben, "no"))
    await apply(review.id, upload, MAY, ADMIN, LATER)
    total = await finish(review.id, ADMIN, LATER)
    await DB.rows("UPDATE registration SET started = 'started', expired_at = NULL")
    found = await overview(review.id)
    assert in_all(found.providers) == total == found.total
    assert (total.now_started, total.now_expired, total.unanswered) == (1, 1, 2)
    assert (found.review.open, found.review.finished_by) == (False, "Ash Quillerby")


async def test_a_finished_review_expires_nobody_and_is_finished_once(review):
    await finish(review.id, ADMIN, MAY)
    for act in (expired(review), finish(review.id, ADMIN, MAY)):
        with pytest.raises(ReviewFinished, match="The review “Spring 2024” is finished"):
            await act
