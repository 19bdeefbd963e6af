"""Changes of the service in the database: what is stored, recorded, and told to whom."""

import asyncio
import json
from dataclasses import replace
from datetime import date

import pytest

from app.audit import OPERATOR, Actor
from app.services.late.adding import add_one
from app.services.late.choices import Details
from app.services.operating.changes import CloseCompletely, SetRegistration, SetSchedule
from app.services.operating.month_ending import warn_of_month
from app.services.operating.refusals import ChangeRefused, Outdated
from app.services.operating.service import change_service, current, record_reached
from models.engine import DB
from tests import stage
from tests.services.operating.moments import DAY, HOUR, MINUTE, NOVEMBER, NOW

pytestmark = pytest.mark.usefixtures("database", "redis_url")

OPENED = SetRegistration("open", month_accepted=True)
ADMIN = Actor("admin", "7b1c7c6e-0000-4000-8000-000000000000", "robin@example.org")


@pytest.fixture
async def admins(database):
    """Two super admins, one who left, and an admin."""
    await DB.rows(
        "INSERT INTO admin (email, role, archived_at) VALUES"
        " ('a@example.org', 'super_admin', NULL),"
        " ('b@example.org', 'super_admin', NULL), ('c@example.org', 'super_admin', $1),"
        " ('d@example.org', 'admin', NULL)",
        NOW,
    )


async def events() -> list[tuple[str, str, dict, dict]]:
    """What the audit log tells: by whom, what, and the fields before and after."""
    rows = await DB.rows("SELECT * FROM audit_event ORDER BY actor_label")
    return [
        (row["actor_label"], row["action"], json.loads(row["before"]), json.loads(row["after"]))
        for row in rows
    ]


async def emails(template: str = "state-changed") -> list[tuple[str, ...]]:
    """To whom which change was told, in the order of the changes."""
    rows = await DB.rows(
        "SELECT recipient, values FROM outbox_email WHERE template = $1"
        " ORDER BY left(dedupe_key, -36), recipient",
        template,
    )
    values = [(row["recipient"], json.loads(row["values"])) for row in rows]
    return [
        (to, *(said[name] for name in ("before", "after", "who", "when") if name in said))
        for to, said in values
    ]


async def test_opening_is_stored_recorded_and_told_to_every_super_admin(admins):
    done = await change_service(OPENED, ADMIN, NOW)
    assert (await current(NOW)) == done.after
    assert done.after.changed_by == "robin@example.org"
    ((who, action, before, after),) = await events()
    assert (who, action) == ("robin@example.org", "service.registration_changed")
    assert (before["registration"], after["registration"]) == ("partially_closed", "open")
    change = ("partially closed", "open", "robin@example.org", "10:30am on Friday 10 May 2024")
    assert await emails() == [("a@example.org", *change), ("b@example.org", *change)]


async def test_a_change_that_changes_nothing_leaves_no_trace(admins):
    await change_service(OPENED, OPERATOR, NOW)
    assert (await change_service(OPENED, OPERATOR, NOW + MINUTE)).nothing
    assert len(await events()) == 1
    assert (await current(NOW)).version == 1


async def test_a_refused_change_stores_nothing(admins):
    with pytest.raises(ChangeRefused):
        await change_service(SetSchedule(None, NOW + HOUR), OPERATOR, NOW)
    assert (await current(NOW)).version == 0
    assert await events() == []


async def test_of_two_people_with_the_same_form_the_second_is_told(admins):
    await change_service(CloseCompletely(), OPERATOR, NOW, version=0)
    with pytest.raises(Outdated):
        await change_service(OPENED, OPERATOR, NOW, version=0)
    assert len(await events()) == 1


async def test_a_service_without_its_row_can_be_opened():
    await DB.rows("DELETE FROM service_state")
    await change_service(OPENED, OPERATOR, NOW)
    assert (await current(NOW)).state(NOW) == "open"


async def test_a_schedule_alone_changes_no_state_and_tells_nobody(admins):
    await change_service(SetSchedule(NOW + HOUR, None, month_accepted=True), OPERATOR, NOW)
    assert await emails() == []
    assert len(await events()) == 1


async def test_a_reached_time_is_recorded_once_however_late_and_often(admins):
    await stage.settings(opens_at=NOW, course_start_before=NOVEMBER)
    assert await record_reached(NOW - MINUTE) == 0
    assert await record_reached(NOW + DAY) == 1
    assert await record_reached(NOW + DAY) == 0
    ((who, action, before, after),) = await events()
    assert (who, action) == ("Schedule", "service.scheduled_change_recorded")
    assert after == {"opens_at": None, "registration": "open", "registration_set_at": str(NOW)}
    assert before["registration"] == "partially_closed"
    change = ("partially closed", "open", "Schedule", "10:30am on Friday 10 May 2024")
    assert await emails() == [("a@example.org", *change), ("b@example.org", *change)]


async def test_several_reached_times_are_recorded_in_their_order(admins):
    await stage.settings(
        opens_at=NOW, closes_at=NOW + HOUR, closed_from=NOW + MINUTE, closed_until=NOW + 2 * HOUR
    )
    before = await current(NOW + DAY)
    assert await record_reached(NOW + DAY) == 4
    told = [(said[1], said[2]) for said in await emails() if said[0] == "a@example.org"]
    under = "completely closed (registration will be {} afterwards)"
    assert told == [
        ("partially closed", "open"),
        ("open", under.format("open")),
        (under.format("open"), under.format("partially closed")),
        (under.format("partially closed"), "partially closed"),
    ]
    after = await current(NOW + DAY)
    bookkeeping = {"version": 0, "changed_by": None, "changed_at": None}
    assert replace(after, **bookkeeping) == before
    assert after.registration_set_at == NOW + HOUR


async def test_two_jobs_at_once_record_a_time_once(admins):
    await stage.settings(opens_at=NOW)
    recorded = await asyncio.gather(*(record_reached(NOW) for _ in range(5)))
    assert sorted(recorded) == [0, 0, 0, 0, 1]
    assert len(await events()) == 1
    assert len(await emails()) == 2


async def test_a_change_by_hand_after_a_reached_time_records_that_first(admins):
    await stage.settings(opens_at=NOW)
    await change_service(SetRegistration("partially_closed"), OPERATOR, NOW + MINUTE)
    by_hand, by_clock = await events()
    assert (by_hand[0], by_clock[0]) == ("Operator", "Schedule")
    assert by_clock[3]["registration"] == by_hand[2]["registration"] == "open"
    assert (await current(NOW + DAY)).state(NOW + DAY) == "partially_closed"


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2024, 10, 1), 0),
        (date(2024, 10, 2), 1),
        (date(2024, 10, 24), 1),
        (date(2024, 10, 25), 1),
        (date(2024, 10, 31), 1),
        (date(2024, 11, 1), 0),
    ],
)
async def test_super_admins_are_warned_before_the_month_is_reached(admins, today, told):
    await stage.open_service(NOVEMBER)
    now = NOW.replace(month=today.month, day=today.day)
    for _ in range(2):
        await warn_of_month(now)
    assert [to for (to,) in await emails("month-ending")] == told * [
        "a@example.org",
        "b@example.org",
    ]


async def test_the_two_warnings_come_once_each(admins):
    await stage.open_service(NOVEMBER)
    for days in range(32):
        await warn_of_month(NOW.replace(month=10, day=1) + days * DAY)
    assert len(await emails("month-ending")) == 4


async def test_nobody_is_warned_of_a_month_while_registration_is_closed(admins):
    await stage.close_service(course_start_before=NOVEMBER)
    assert not await warn_of_month(NOW.replace(month=10, day=20))
    assert await emails("month-ending") == []


@pytest.mark.parametrize("by_hand", [True, False])
async def test_invitations_are_due_once_their_link_works(by_hand):
    await stage.open_service(NOVEMBER)
    await add_one("late@example.com", Details(), OPERATOR, NOW)
    if by_hand:
        await change_service(SetRegistration("partially_closed"), OPERATOR, NOW + HOUR)
    else:
        await stage.settings(closes_at=NOW + HOUR)
        await record_reached(NOW + HOUR)
    row = await DB.row("SELECT due_at FROM outbox_email WHERE template = 'late-invitation'")
    assert row["due_at"] == NOW + HOUR
