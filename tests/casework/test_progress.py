"""What providers say of a registration is stored with its events, or refused with a sentence."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from app.services.casework.case import hold
from app.services.casework.progress import Progress, clears, set_progress
from app.services.casework.refusals import CaseworkRefused, Unknown
from app.services.receipts import AlreadySent, new_form_id
from app.services.refusals import Stale
from models.engine import DB
from tests.casework.cases import ASH, audited, events, registration, stored
from tests.http.stories import MAY

TODAY = date(2024, 5, 10)
ACCEPTED = {"provider_status": "accepted"}
ALEX = "Alex Teacher for Headship"


async def test_an_acceptance_with_its_place_is_one_event():
    made = await registration()
    saved = await set_progress(made, Progress("accepted", True), 0, ASH, MAY)
    assert (saved.case.title, saved.changed) == (ALEX, True)
    assert await stored(made, "provider_status", "funded_place", "version") == ("accepted", True, 1)
    assert await events() == [("status_changed", "Ash Quillerby", None)]
    assert await audited() == [("registration.status_changed", "Ash Quillerby", ALEX)]


async def test_each_thing_that_changes_is_an_event_and_a_version_of_its_own():
    made = await registration()
    wanted = Progress("accepted", None, "passed", "started", TODAY)
    await set_progress(made, wanted, 0, ASH, MAY, note="The provider rang.\nTwice.")
    assert await stored(made, "outcome", "started", "started_on") == ("passed", "started", TODAY)
    assert await stored(made, "started_source", "version") == ("Ash Quillerby", 3)
    assert [name for name, _, _ in await events()] == [
        "outcome_changed",
        "started_changed",
        "status_changed",
    ]
    assert ("registration.note_added", "Ash Quillerby", ALEX) in await audited()
    row = await DB.row("SELECT text, author FROM registration_note")
    assert tuple(row.values()) == ("The provider rang.\nTwice.", "Ash Quillerby")


async def test_events_say_what_it_was_and_what_it_became():
    made = await registration(**ACCEPTED, outcome="failed")
    await set_progress(made, Progress("accepted", None, "passed"), 0, ASH, MAY)
    row = await DB.row("SELECT before::text, after::text FROM registration_event")
    assert tuple(row.values()) == ('{"outcome": "failed"}', '{"outcome": "passed"}')


@pytest.mark.parametrize("status", ["pending", "rejected"])
async def test_leaving_accepted_clears_what_belongs_to_it(status):
    made = await registration(**ACCEPTED, outcome="passed", funded_place=False)
    wanted = Progress(status, False, "passed")
    assert clears(await case(made), wanted) == ("outcome", "funded place")
    await set_progress(made, wanted, 0, ASH, MAY)
    assert await stored(made, "provider_status", "outcome", "funded_place") == (status, None, None)


async def case(made):
    """A registration as casework sees it."""
    async with DB.transaction():
        return await hold(made)


async def test_what_stays_accepted_or_has_nothing_to_lose_clears_nothing():
    made = await registration(**ACCEPTED, outcome="passed")
    assert clears(await case(made), Progress("accepted", None, None)) == ()
    await DB.rows("UPDATE registration SET outcome = NULL")
    assert clears(await case(made), Progress("pending")) == ()


@pytest.mark.parametrize(
    ("wanted", "field", "sentence"),
    [
        (Progress("pending", None, "passed"), "outcome", "only when the provider has accepted"),
        (Progress("rejected", True), "funded_place", "only when the provider has accepted"),
        (Progress("expired"), "provider_status", "Select one"),
        (Progress("accepted", None, "unknown"), "outcome", "Select one"),
        (Progress("pending", started="not_started"), "started", "Select one"),
        (Progress("pending", started="started"), "started_on", "Enter the date the course started"),
        (
            Progress("pending", started="started", started_on=TODAY + timedelta(days=1)),
            "started_on",
            "must be today or in the past",
        ),
    ],
)
async def test_what_the_rules_do_not_allow_is_refused_at_its_field(wanted, field, sentence):
    made = await registration()
    with pytest.raises(CaseworkRefused, match=sentence) as refusal:
        await set_progress(made, wanted, 0, ASH, MAY, note="kept?")
    assert refusal.value.field == field
    assert (await stored(made, "version"), await events(), await audited()) == (0, [], [])


async def test_the_day_is_that_of_england():
    made = await registration()
    midnight = MAY.replace(hour=23, minute=30)
    tomorrow = Progress("pending", started="started", started_on=TODAY + timedelta(days=1))
    await set_progress(made, tomorrow, 0, ASH, midnight)
    assert await stored(made, "started") == "started"


async def test_a_start_is_taken_back_with_its_day_and_source():
    made = await registration(started="started", started_on=TODAY, started_source="Review May")
    await set_progress(made, Progress("pending", started_on=TODAY), 0, ASH, MAY)
    kept = await stored(made, "started", "started_on", "started_source")
    assert kept == ("unknown", None, None)


async def test_a_start_without_a_day_from_a_review_can_be_left_as_it_is():
    made = await registration(started="started", started_source="Review May")
    wanted = Progress("accepted", started="started")
    await set_progress(made, wanted, 0, ASH, MAY)
    assert await stored(made, "started_source", "provider_status") == ("Review May", "accepted")


async def test_an_expired_registration_takes_a_note_and_nothing_else():
    made = await registration(expired_at=MAY, started="not_started")
    same = Progress("pending", started="not_started")
    with pytest.raises(CaseworkRefused, match="has expired"):
        await set_progress(made, replace(same, provider_status="accepted"), 0, ASH, MAY)
    saved = await set_progress(made, same, 0, ASH, MAY, note="Rang them")
    assert (saved.changed, saved.noted) == (False, True)


async def test_a_stale_form_is_told_who_was_faster():
    made = await registration()
    await set_progress(made, Progress("rejected"), 0, ASH, MAY)
    with pytest.raises(Stale) as stale:
        await set_progress(made, Progress("accepted"), 0, ASH, MAY, note="kept?")
    assert (stale.value.by, stale.value.at) == ("Ash Quillerby", MAY)
    assert await stored(made, "provider_status", "version") == ("rejected", 1)
    assert await DB.rows("SELECT 1 FROM registration_note") == []


async def test_what_is_already_so_is_no_event_however_old_the_form():
    made = await registration(**ACCEPTED, version=3)
    saved = await set_progress(made, Progress("accepted"), 0, ASH, MAY)
    assert (saved.changed, await events(), await stored(made, "version")) == (False, [], 3)


async def test_of_five_forms_at_once_one_counts():
    made = await registration()
    wanted, form_id = Progress("accepted", True), new_form_id()
    done = await asyncio.gather(
        *(set_progress(made, wanted, 0, ASH, MAY, note="Once", form_id=form_id) for _ in range(5)),
        return_exceptions=True,
    )
    assert sum(isinstance(one, AlreadySent) for one in done) == 4
    assert len(await DB.rows("SELECT 1 FROM registration_note")) == 1
    assert await stored(made, "version") == 1


async def test_nobodys_registration_is_unknown():
    with pytest.raises(Unknown):
        await set_progress(uuid4(), Progress("accepted"), 0, ASH, MAY)
