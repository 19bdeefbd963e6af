"""What time does to the late list; running late or twice changes nothing more."""

from datetime import datetime, timedelta

import pytest

from app.services.late.adding import add_one
from app.services.late.changing import change_end
from app.services.late.choices import Details
from app.services.late.schedule import look_after_late_list
from app.services.operating.changes import SetLateRegistration
from app.services.operating.service import change_service
from models.engine import DB
from tests import stage
from tests.http.late_list import (
    close_but_for_late_applicants,
    let_in_late,
    turn_late_registration_off,
)
from tests.http.stories import MAY
from tests.late.promised import ADMIN, emails, events, rows_of, text_of

pytestmark = pytest.mark.usefixtures("late_list")
ADA = "ada@example.com"
END = MAY + timedelta(days=10)
REMINDED = ("late-reminder", ADA, "waiting")


async def run_twice(moment: datetime) -> None:
    await look_after_late_list(moment)
    await look_after_late_list(moment + timedelta(minutes=1))


async def test_a_permission_whose_end_has_come_is_recorded_and_the_person_told_once():
    await let_in_late(ADA)
    await run_twice(END)
    (row,) = await rows_of(ADA)
    assert (row["ended_at"], row["ended_why"], row["ended_by"]) == (END, "expired", "Schedule")
    assert await emails() == [("late-ended", ADA, "waiting")]
    assert "ended on 20 May 2024." in await text_of("late-ended")
    assert await events() == [("Schedule", "late_permission.expired", ADA)]


async def test_until_then_it_stays():
    await let_in_late(ADA)
    await look_after_late_list(END - timedelta(microseconds=1))
    assert (await rows_of(ADA))[0]["ended_at"] is None


async def test_three_days_before_the_end_people_are_reminded_once():
    await let_in_late(ADA)
    await run_twice(END - timedelta(days=3, seconds=61))
    assert await emails() == []
    await run_twice(END - timedelta(days=3))
    assert await emails() == [REMINDED]
    text = await text_of("late-reminder")
    assert "You have 4 days left to register." in text  # 17, 18, 19 and the morning of 20 May
    assert f"with this email address: {ADA}." in text


async def test_a_permission_that_ends_at_midnight_has_three_whole_days_left():
    await add_one(ADA, Details(ends_on="20 May 2024"), ADMIN, MAY)
    await look_after_late_list(datetime.fromisoformat("2024-05-17T23:00:00Z"))
    assert "You have 3 days left to register." in await text_of("late-reminder")


async def test_somebody_added_just_before_the_end_is_not_reminded_of_it():
    await let_in_late(ADA, added_at=END - timedelta(days=2))
    await run_twice(END - timedelta(days=1))
    assert await emails() == []


@pytest.mark.parametrize("why", ["submitted", "removed"])
async def test_nobody_is_reminded_whose_permission_is_over(why):
    await let_in_late(ADA, ended_at=MAY, ended_why=why)
    await run_twice(END - timedelta(days=1))
    await run_twice(END)
    assert await emails() == []


async def test_nobody_is_reminded_of_a_link_that_does_not_work():
    await let_in_late(ADA)
    await turn_late_registration_off()
    await run_twice(END - timedelta(days=2))
    assert await emails() == []
    await close_but_for_late_applicants()
    await look_after_late_list(END - timedelta(days=1))
    assert await emails() == [REMINDED]


async def test_another_end_is_reminded_of_anew_and_the_old_one_no_more():
    await let_in_late(ADA)
    await look_after_late_list(END - timedelta(days=3))
    (row,) = await rows_of(ADA)
    await change_end(row["id"], "31 May 2024", ADMIN, END - timedelta(days=2))
    await look_after_late_list(END)
    assert await emails() == [("late-reminder", ADA, "cancelled")]
    await look_after_late_list(datetime.fromisoformat("2024-05-29T09:00:00Z"))
    assert sorted(state for _, _, state in await emails()) == ["cancelled", "waiting"]


async def test_held_invitations_are_sent_when_the_link_works_and_people_count_as_invited():
    await stage.open_service()
    await add_one(ADA, Details(), ADMIN, MAY)
    await look_after_late_list(MAY)
    assert await emails() == [("late-invitation", ADA, "held")]
    await stage.close_service(closes_at=MAY + timedelta(hours=1))
    await DB.rows("UPDATE service_state SET registration = 'open'")
    await run_twice(MAY + timedelta(hours=1))
    assert await emails() == [("late-invitation", ADA, "waiting")]
    (row,) = await rows_of(ADA)
    assert row["invited_at"] == MAY + timedelta(hours=1)


async def test_turning_the_switch_on_sends_them_at_once():
    await turn_late_registration_off()
    await add_one(ADA, Details(), ADMIN, MAY)
    await change_service(SetLateRegistration(on=True), ADMIN, MAY + timedelta(minutes=1))
    assert await emails("late-invitation") == [("late-invitation", ADA, "waiting")]


async def test_an_invitation_that_was_held_until_the_end_is_never_sent():
    await turn_late_registration_off()
    await add_one(ADA, Details(), ADMIN, MAY)
    await run_twice(MAY + timedelta(days=60))
    assert sorted(await emails()) == [
        ("late-ended", ADA, "waiting"),
        ("late-invitation", ADA, "cancelled"),
    ]
