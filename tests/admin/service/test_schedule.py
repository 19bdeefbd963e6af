"""When registration opens and closes by itself, as a super admin sets it."""

import pytest

from tests import stage
from tests.admin.service.seen import SERVICE, banner, events, stored
from tests.http.stories import MAY, NOVEMBER
from tests.services.operating.moments import DAY

ADDRESS = f"{SERVICE}/schedule"
NO_OPENING = {f"opens_at-{part}": "" for part in ("day", "month", "year", "time")}


def moment(name, day, month, year, time):
    """What is typed into the boxes of a moment."""
    parts = {"day": day, "month": month, "year": year, "time": time}
    return {f"{name}-{part}": typed for part, typed in parts.items()}


async def asked(sam, *moments, **more):
    """The answer to the form with these boxes filled in."""
    await sam.open(ADDRESS)
    filled = {key: typed for boxes in moments for key, typed in boxes.items()}
    return await sam.send({**filled, **more})


async def test_a_closing_is_shown_on_a_timeline_and_then_saved(sam):
    await stage.open_service(NOVEMBER)
    await asked(sam, moment("closes_at", "30", "9", "2024", "5pm"))
    assert sam.heading == "Do you want to save this schedule?"
    assert "Now: open. 30 September 2024 at 5pm: registration closes." in sam.text
    assert await stored("closes_at") == (None,)
    await sam.send()
    assert banner(sam) == "Registration will close on 30 September 2024 at 5pm."
    (event,) = await events()
    assert event["action"] == "service.schedule_changed"


async def test_both_times_are_told_in_the_order_in_which_they_come(sam):
    opens, closes = (moment("opens_at", "1", "July", "2024", "9:00"), ("30", "9", "2024", "17:00"))
    await asked(sam, opens, moment("closes_at", *closes))
    assert "1 July 2024 at 9am: registration opens. 30 September 2024 at 5pm" in sam.text
    await sam.send()
    assert banner(sam).startswith("Registration will open on 1 July 2024 at 9am. Registration")


async def test_the_present_times_fill_the_form_and_can_be_emptied(sam):
    await stage.settings(opens_at=MAY + 10 * DAY)
    await sam.open(ADDRESS)
    values = dict(sam.form().values())
    assert (values["opens_at-day"], values["opens_at-time"]) == ("20", "10:30am")
    assert "Now: 20 May 2024 at 10:30am" in sam.text
    await sam.send(NO_OPENING)
    await sam.send()
    assert banner(sam) == "Registration has no scheduled opening or closing."
    assert await stored("opens_at") == (None,)


@pytest.mark.parametrize(
    ("boxes", "said"),
    [
        (("31", "2", "2025", "5pm"), "Enter a real date, like 2 April 2024"),
        (("", "2", "2025", "5pm"), "Enter a real date, like 2 April 2024"),
        (("2", "2", "2025", ""), "Enter a time, like 5pm or 17:00"),
        (("2", "2", "2025", "25:00"), "Enter a time, like 5pm or 17:00"),
        (("9", "5", "2024", "5pm"), "The opening time must be in the future"),
        (
            ("30", "3", "2025", "1:30am"),
            "01:30 on 30 March 2025 does not exist, because UK clocks go forward that night. "
            "Choose another time",
        ),
        (
            ("27", "10", "2024", "1:30am"),
            "01:30 on 27 October 2024 happens twice, because UK clocks go back that night. "
            "Choose another time",
        ),
    ],
)
async def test_a_time_that_cannot_be_is_refused_at_its_box(sam, boxes, said):
    await asked(sam, moment("opens_at", *boxes))
    assert (sam.response.status_code, sam.errors) == (422, [said])
    assert dict(sam.form().values())["opens_at-year"] == boxes[2]
    assert await stored("opens_at") == (None,)


async def test_opening_when_the_month_is_over_needs_a_tick(sam):
    await asked(sam, moment("opens_at", "2", "12", "2024", "9am"))
    assert sam.response.status_code == 422
    assert "The start month, November 2024, is not in the future then" in sam.errors[0]
    await sam.send({"month_accepted": "yes"})
    assert sam.heading == "Do you want to save this schedule?"
    await sam.send()
    assert banner(sam) == "Registration will open on 2 December 2024 at 9am."
