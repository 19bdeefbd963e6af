"""`npq service` as an operator uses it: the rules and the sentences of the console."""

import json

import pytest

from models.engine import DB
from tests import stage
from tests.admin.staff import staff
from tests.stage import MONTH
from tests.test_cli import npq

pytestmark = pytest.mark.usefixtures("database", "redis_url")

FRESH = [
    "Registration is partially closed.",
    "Late registration is off. A permission lasts 28 days.",
    "There is no start month.",
    "There is no contact-provider month.",
]


def service(*arguments: str) -> tuple[int, list[str]]:
    """The exit code of a command and its lines."""
    code, said = npq("service", *arguments)
    return code, said.splitlines()


async def stored(column: str) -> object:
    """A column of the settings row."""
    return (await DB.row("SELECT * FROM service_state"))[column]


async def test_it_shows_how_the_service_stands():
    assert service("show") == (0, FRESH)


async def test_it_opens_and_closes_as_the_operator():
    await stage.close_service(course_start_before=MONTH)
    assert service("open")[1][0] == "Registration is open."
    assert await stored("registration") == "open"
    assert service("close")[1][0] == "Registration is partially closed."
    assert service("close")[1][:2] == ["Nothing was changed.", "Registration is partially closed."]
    events = await DB.rows("SELECT actor_label, action FROM audit_event")
    assert [tuple(event) for event in events] == [("Operator", "service.registration_changed")] * 2


async def test_opening_without_a_month_says_what_visitors_will_read_and_asks():
    code, said = service("open")
    assert code == 1
    assert "There is no start month. Visitors will read" in said[0]
    assert said[0].endswith("again with --accept-month. Nothing was changed.")
    assert await stored("registration") == "partially_closed"
    assert service("open", "--accept-month")[0] == 0


async def test_it_schedules_in_uk_time_and_says_what_it_drops():
    await stage.open_service()
    times = ("--closes", "2 April 2090 5pm", "--opens", "2090-06-01 09:00", "--accept-month")
    assert service("schedule", *times)[1][1:3] == [
        "Registration will close at 5pm on Sunday 2 April 2090.",
        "Registration will open at 9am on Thursday 1 June 2090.",
    ]
    assert service("close")[1] == [
        "The closing at 5pm on Sunday 2 April 2090 no longer applies.",
        "Registration is partially closed.",
        "Registration will open at 9am on Thursday 1 June 2090.",
        "Late registration is on. A permission lasts 28 days.",
        "The start month is April 2027.",
        "There is no contact-provider month.",
    ]
    assert service("schedule", "--opens", "none")[0] == 0
    assert await stored("opens_at") is None


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        (("schedule", "--opens", "1 May 2020 9am"), "The opening time must be in the future"),
        (("schedule", "--closes", "1 May 2090 9am"), "Registration is closed, so it must open"),
        (("schedule", "--opens", "26 March 2090 1:30am"), "does not exist, because UK clocks go f"),
        (("schedule", "--opens", "29/10/2090 01:30"), "happens twice, because UK clocks go back"),
        (("schedule", "--opens", "soon"), "Enter a UK date and time, like 2 April 2024 5pm"),
        (("unavailable", "--until", "1 May 2020 9am"), "The end of the closure must be in the f"),
        (("set-month", "Smarch 2024"), "Enter a month and year, like November 2024 or 2024-11"),
        (("late", "on", "--days", "181"), "Days of access must be between 1 and 180"),
    ],
)
async def test_what_cannot_be_is_refused_in_a_sentence(arguments, refusal):
    code, said = service(*arguments)
    assert (code, len(said)) == (1, 1)
    assert said[0].startswith("Error: ")
    assert refusal in said[0]
    assert said[0].endswith(" Nothing was changed.")
    assert await stored("version") == 0


async def test_it_closes_everything_and_ends_that():
    code, said = service("unavailable", "--message", "We are mending it.")
    assert (code, said[0]) == (
        0,
        "The service is completely closed until further notice; underneath that:",
    )
    assert await stored("closed_message") == "We are mending it."
    assert service("unavailable", "--end") == (0, FRESH)


async def test_it_sets_months_and_the_second_switch():
    assert "The start month is November 2090." in service("set-month", "november 2090")[1]
    assert "contact-provider month is May 2090." in " ".join(
        service("set-month", "2090-05", "--contact-provider")[1]
    )
    assert service("late", "on", "--days", "14")[1][1] == (
        "Late registration is on. A permission lasts 14 days."
    )
    (last,) = await DB.rows("SELECT before, after FROM audit_event WHERE action LIKE '%late%'")
    assert json.loads(last["after"]) == {
        "late_registration_enabled": True,
        "late_access_days": 14,
    }


async def test_it_names_the_campaigns_that_an_opening_starts():
    await stage.close_service(course_start_before=MONTH)
    await staff()
    await DB.rows(
        "INSERT INTO campaign (name, audience, starts, state, created_by, changed_by, changed_at,"
        " confirmed_by, confirmed_at) SELECT 'Opening', 'everyone', 'opening', 'scheduled', id,"
        " name, now(), id, now() FROM admin"
    )
    said = ['The campaign "Opening" is starting.', "Registration is open."]
    assert service("open")[1][:2] == said
