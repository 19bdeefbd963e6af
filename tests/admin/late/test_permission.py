"""The page of one late permission."""

from datetime import timedelta

import pytest

from models.engine import DB
from tests import stage
from tests.admin.late.desk import LIST, add, copied, permission
from tests.http.late_list import let_in_late, turn_late_registration_off
from tests.late.promised import emails, events, rows_of
from tests.page_check import words

BOB = "bob@example.com"
NEXT = {"ends_on-day": "30", "ends_on-month": "5", "ends_on-year": "2024"}


@pytest.fixture
async def page(ada):
    """The page of somebody who has been added and sent the link."""
    await add(ada, BOB, note="Rang on Monday")
    await sent()
    return await ada.open(f"{LIST}/{await permission(BOB)}")


async def sent():
    """The worker has sent what was promised."""
    await DB.rows("UPDATE outbox_email SET state = 'sent'")


async def press(ada, field, filled=()):
    """Send the form that holds this field."""
    form = ada.form(field)
    return await ada.post(form, form.filled(dict(filled)))


async def test_it_shows_everything_that_is_known(page):
    assert page.heading == BOB
    assert page.rows["Access"] == "With access"
    assert page.rows["Reason"] == "Other"
    assert page.rows["Course provider"] == "–"
    assert page.rows["Note"] == "Rang on Monday"
    assert page.rows["Access ends on"] == "7 June 2024"
    assert page.rows["Added"] == "10 May 2024 at 10:30am by Ada Admin"
    assert page.rows["DfE identity account"] == "–No account"
    assert page.back == LIST
    assert copied(page)[1] == BOB


async def test_emails_and_history_stand_below(page):
    assert "Register late for a national professional qualification (NPQ) Sent" in page.text
    assert "Gave access to register late Ada Admin, 10 May 2024 at 10:30am" in page.text


async def test_the_end_can_be_changed(page):
    await press(page, "ends_on-day", NEXT)
    assert "bob@example.com can now register late until 30 May 2024." in page.text
    assert "Access ends on: 7 June 2024 → became 30 May 2024" in page.text
    await press(page, "ends_on-day", NEXT)
    assert [action for _, action, _ in await events()].count("late_permission.end_changed") == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"ends_on-day": "", "ends_on-month": "", "ends_on-year": ""}, "Enter the date on which"),
        ({**NEXT, "ends_on-day": "32"}, "Enter a real date, like 2 April 2024"),
        ({**NEXT, "ends_on-day": "9"}, "Access ends on must be today or in the future"),
        ({**NEXT, "ends_on-year": "2026"}, "Access ends on must be within a year"),
    ],
)
async def test_an_end_that_cannot_be_is_said_at_the_field(page, typed, sentence):
    await press(page, "ends_on-day", typed)
    assert page.response.status_code == 422
    assert page.errors[0].startswith(sentence)
    assert "Gave access to register late" in page.text


async def test_the_link_is_sent_again_but_not_more_than_three_times_a_day(page, clock):
    for _ in range(3):
        clock.shift(60)
        await press(page, "form_id")
        assert "We have emailed bob@example.com the link again." in page.text
        await sent()
    await press(page, "form_id")
    again = "You can send the link to bob@example.com again on 11 May 2024 at 10:31am"
    assert (page.response.status_code, page.errors) == (422, [again])
    assert len(await emails("late-invitation")) == 4


async def test_a_link_that_waits_is_not_sent_again(page):
    await DB.rows("UPDATE outbox_email SET state = 'waiting'")
    await press(page, "form_id")
    assert page.errors == ["The link to bob@example.com is still waiting to be sent"]


@pytest.mark.parametrize(
    ("change", "when"),
    [
        (turn_late_registration_off, "late registration is turned on"),
        (stage.open_service, "registration closes"),
    ],
)
async def test_a_link_that_does_not_work_is_kept_until_it_does(page, change, when):
    await change()
    await press(page, "form_id")
    assert f"We will email bob@example.com the link again when {when}." in page.text


async def test_one_that_has_run_out_is_shown_without_forms(ada, clock):
    await let_in_late(BOB)
    clock.shift(timedelta(minutes=30))
    await DB.rows("UPDATE late_permission SET expires_at = added_at")
    await ada.open(f"{LIST}/{await permission(BOB)}")
    assert ada.rows["Access"] == "Ran out"
    assert not [form for form in ada.page.iter("form") if "/late-" in form.get("action", "")]
    await ada.open(f"{LIST}?show=ended")
    assert "Ran out on 5 May 2024" in words(ada.page)


@pytest.mark.parametrize("what", ["end-date", "invite"])
async def test_nothing_is_done_to_one_that_has_ended_meanwhile(page, what):
    form = page.form("ends_on-day" if what == "end-date" else "form_id")
    await DB.rows("UPDATE late_permission SET ended_at = now(), ended_why = 'submitted'")
    await page.post(form, form.filled({}))
    assert "Access for bob@example.com had already ended." in page.text
    assert (await rows_of(BOB))[0]["ended_why"] == "submitted"


async def test_a_blank_end_of_one_that_has_ended_is_told_the_same(page):
    form = page.form("ends_on-day")
    await DB.rows("UPDATE late_permission SET ended_at = now(), ended_why = 'submitted'")
    await page.post(form, form.filled(dict.fromkeys(NEXT, "")))
    assert "Access for bob@example.com had already ended." in page.text
