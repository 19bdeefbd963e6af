"""The progress form: saved at once, asked where something is lost, refused when stale."""

import pytest

from app.services.casework.progress import Progress, set_progress
from models.engine import DB
from tests.admin.casework.desk import banner, look_up, press
from tests.casework.cases import ASH, emails, stored
from tests.http.drafts import register
from tests.http.stories import MAY

DAY = {"started_on-day": "9", "started_on-month": "5", "started_on-year": "2024"}
ACCEPTED = {"provider_status": "accepted"}


@pytest.fixture
async def made(user):
    """A pending registration."""
    return await register(user)


async def save(who, made, **filled):
    """Fill in the form and save it."""
    await look_up(who, made, "/progress")
    return await press(who, "provider_status", filled)


async def test_an_acceptance_is_saved_and_told_in_the_spec_s_words(ada, made):
    await save(ada, made, provider_status="accepted", funded_place="yes")
    assert banner(ada) == "The registration of Alex Teacher for Headship is now accepted."
    assert (ada.rows["Status"], ada.rows["Funded place"]) == ("Accepted", "Yes")
    assert "Changed the status of a registration Ada Admin" in ada.text
    assert await emails() == []


async def test_the_form_shows_how_things_stand(ada, user):
    made = await register(user, **ACCEPTED, outcome="failed", funded_place=False)
    await look_up(ada, made, "/progress")
    sent = dict(ada.form("provider_status").values())
    chosen = ("provider_status", "funded_place", "outcome", "started", "version")
    assert [sent[name] for name in chosen] == ["accepted", "no", "failed", "unknown", "0"]
    assert "Now: Not passed." in ada.text


async def test_outcome_and_start_are_saved_with_their_note(ada, made):
    await save(ada, made, **ACCEPTED, outcome="passed", started="started", note="Rang", **DAY)
    assert ada.rows["Outcome"] == "Passed"
    assert ada.rows["Started"] == "Started on 9 May 2024, said by Ada Admin"
    assert "Rang Ada Admin, 10 May 2024" in ada.text


async def test_nothing_changed_is_said_calmly(ada, made):
    await save(ada, made)
    assert banner(ada) == "Nothing was changed."
    await save(ada, made, note="Only this")
    assert banner(ada).startswith("The note about the registration")


async def test_leaving_accepted_says_first_what_is_lost(ada, user):
    made = await register(user, **ACCEPTED, outcome="passed", funded_place=True)
    await save(ada, made, provider_status="rejected", note="Sorry\nabout it")
    question = "Do you want to set the registration of Alex Teacher for Headship to rejected?"
    assert ada.heading == question
    assert "The outcome and the funded place will be cleared." in ada.text
    assert await stored(made, "provider_status") == "accepted"
    await press(ada, "confirmed")
    assert banner(ada) == "The registration of Alex Teacher for Headship is now rejected."
    assert await stored(made, "outcome", "funded_place") == (None, None)
    assert "Sorry about it" in ada.text


@pytest.mark.parametrize(
    ("filled", "sentence"),
    [
        ({"outcome": "passed"}, "Set an outcome only when the provider has accepted"),
        ({"funded_place": "yes"}, "Set a funded place only when the provider has accepted"),
        ({"started": "started"}, "Enter the date the course started"),
        ({"started": "started", **DAY, "started_on-day": "31", "started_on-month": "2"}, "Enter a"),
        ({"started": "started", **DAY, "started_on-day": "11"}, "The date the course started must"),
        ({"note": "x" * 1001}, "Note must be 1,000 characters or fewer"),
    ],
)
async def test_mistakes_are_said_and_what_was_typed_stays(ada, made, filled, sentence):
    await save(ada, made, **filled)
    assert ada.response.status_code == 422
    assert ada.errors[0].startswith(sentence)
    sent = dict(ada.form("provider_status").values())
    assert {name: sent[name] for name in filled} == filled
    assert await stored(made, "version") == 0


async def test_a_forged_value_is_a_mistake(ada, made):
    form = (await look_up(ada, made, "/progress")).form("version")
    forged = {**dict(form.values()), "provider_status": "expired", "started": "soon"}
    await ada.post(form, list(forged.items()))
    assert ada.errors == ["Select whether the course has started", "Select a status"]


async def test_a_stale_form_shows_present_values_and_what_was_typed(ada, made):
    form = (await look_up(ada, made, "/progress")).form("version")
    await set_progress(made, Progress("rejected"), 0, ASH, MAY)
    filled = form.filled({**ACCEPTED, "note": "My note"})
    await ada.post(form, filled)
    assert ada.response.status_code == 409
    changed = "Ash Quillerby changed this on 10 May 2024 at 10:30am. Check and save again."
    assert changed in ada.text
    sent = dict(ada.form("version").values())
    assert (sent["provider_status"], sent["note"], sent["version"]) == ("accepted", "My note", "1")
    assert "Now: Rejected." in ada.text
    await press(ada, "version")
    assert await stored(made, "provider_status", "version") == ("accepted", 2)


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 50, "7"])
async def test_a_form_without_our_version_is_stale(ada, made, version):
    form = (await look_up(ada, made, "/progress")).form("version")
    await ada.post(form, list({**dict(form.filled(ACCEPTED)), "version": version}.items()))
    assert ada.response.status_code == 409
    assert await stored(made, "provider_status") == "pending"


async def test_a_form_sent_twice_leads_to_the_result_of_the_first(ada, made):
    form = (await look_up(ada, made, "/progress")).form("version")
    for _ in range(2):
        await ada.post(form, form.filled({**ACCEPTED, "note": "Once"}))
        assert banner(ada) == "The registration of Alex Teacher for Headship is now accepted."
    assert await stored(made, "version") == 1
    assert len(await DB.rows("SELECT 1 FROM registration_note")) == 1


async def test_an_expired_registration_takes_only_a_note(ada, user):
    made = await register(user, expired_at=MAY, started="not_started")
    await save(ada, made, provider_status="accepted")
    assert ada.errors[0].startswith("This registration has expired.")
    await save(ada, made, note="Rang")
    assert banner(ada).startswith("The note about")
