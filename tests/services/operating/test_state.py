"""How the state follows from the settings at a moment (closure.md, section 1.2)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.services.operating.reached import reached
from app.services.service_settings import ServiceSettings, read_settings
from tests.services.operating.moments import CLOSED, DAY, HOUR, MINUTE, NOW, OPEN

A_MOMENT = timedelta(microseconds=1)


def test_a_fresh_or_missing_row_is_partially_closed_with_the_late_switch_off():
    assert read_settings(None).state(NOW) == "partially_closed"
    assert not read_settings({"registration": None}).late_link_works(NOW)


def test_a_change_has_happened_at_its_time_sharp_and_not_before():
    settings = replace(CLOSED, opens_at=NOW)
    assert settings.state(NOW - A_MOMENT) == "partially_closed"
    assert settings.state(NOW) == "open"


def test_the_latest_change_that_has_come_counts():
    settings = replace(CLOSED, opens_at=NOW - HOUR, closes_at=NOW)
    states = [settings.state(NOW + after) for after in (-2 * HOUR, -MINUTE, MINUTE)]
    assert states == ["partially_closed", "open", "partially_closed"]


def test_a_registration_set_by_hand_after_a_scheduled_time_stands():
    assert replace(CLOSED, opens_at=NOW - 2 * DAY).state(NOW) == "partially_closed"


@pytest.mark.parametrize("until", [None, NOW + HOUR])
def test_a_complete_closure_lies_over_the_state_and_leaves_it_alone(until):
    settings = replace(OPEN, closed_from=NOW, closed_until=until, closes_at=NOW + MINUTE)
    assert [settings.state(NOW - A_MOMENT), settings.state(NOW)] == ["open", "closed"]
    assert settings.state(NOW + HOUR) == ("partially_closed" if until else "closed")


def test_late_applicants_get_in_while_partially_closed_with_the_switch_on():
    on = replace(CLOSED, late_registration_enabled=True)
    assert on.late_link_works(NOW)
    assert not CLOSED.late_link_works(NOW)
    assert not replace(on, opens_at=NOW).late_link_works(NOW)
    assert not replace(on, closed_from=NOW).late_link_works(NOW)


SCHEDULES = (
    replace(CLOSED, opens_at=NOW),
    replace(CLOSED, opens_at=NOW, closes_at=NOW + HOUR),
    replace(OPEN, closes_at=NOW, opens_at=NOW + HOUR, closed_from=NOW - HOUR),
    replace(OPEN, closed_from=NOW, closed_until=NOW + HOUR, closes_at=NOW + MINUTE),
    replace(CLOSED, opens_at=NOW - 2 * DAY),
)


@pytest.mark.parametrize("settings", SCHEDULES)
@pytest.mark.parametrize("late", [A_MOMENT - A_MOMENT, MINUTE, DAY])
def test_recording_late_or_early_never_changes_the_state(settings: ServiceSettings, late):
    recorded = settings
    for each in reached(settings, NOW + late):
        recorded = each.after
    for moment in (NOW + late, NOW + late + HOUR, NOW + 2 * DAY):
        assert recorded.state(moment) == settings.state(moment)
    assert list(reached(recorded, NOW + late)) == []
