"""What may be scheduled and set, and what a change by hand drops (closure.md, section 1.3)."""

from dataclasses import replace
from datetime import date

import pytest

from app.services.operating.changes import (
    CloseCompletely,
    EndClosure,
    SetLateRegistration,
    SetRegistration,
    SetSchedule,
    SetTexts,
)
from app.services.operating.refusals import ChangeRefused, ConsentNeeded
from tests.services.operating.moments import CLOSED, DAY, HOUR, MINUTE, NOVEMBER, NOW, OPEN

FAR = NOW + 400 * DAY


@pytest.mark.parametrize(
    ("settings", "opens_at", "closes_at"),
    [
        (OPEN, None, None),
        (OPEN, None, NOW + MINUTE),
        (OPEN, NOW + DAY, NOW + HOUR),
        (CLOSED, NOW + HOUR, None),
        (CLOSED, NOW + HOUR, NOW + HOUR + MINUTE),
        (replace(OPEN, closed_from=NOW - HOUR), None, NOW + HOUR),
    ],
)
def test_a_schedule_whose_first_time_changes_the_state_is_taken(settings, opens_at, closes_at):
    after = SetSchedule(opens_at, closes_at).applied(settings, NOW)
    assert (after.opens_at, after.closes_at) == (opens_at, closes_at)
    assert replace(after, opens_at=None, closes_at=None) == settings


@pytest.mark.parametrize(
    ("settings", "opens_at", "closes_at", "field", "said"),
    [
        (CLOSED, NOW, None, "opens_at", "The opening time must be in the future"),
        (OPEN, None, NOW - DAY, "closes_at", "The closing time must be in the future"),
        (OPEN, NOW + HOUR, NOW + HOUR, "closes_at", "at least a minute apart"),
        (CLOSED, NOW + HOUR, NOW + HOUR + MINUTE / 2, "closes_at", "at least a minute apart"),
        (OPEN, NOW + HOUR, None, "opens_at", "must close before it opens"),
        (OPEN, NOW + HOUR, NOW + DAY, "opens_at", "must close before it opens"),
        (CLOSED, None, NOW + HOUR, "closes_at", "must open before it closes"),
        (CLOSED, NOW + DAY, NOW + HOUR, "closes_at", "must open before it closes"),
        (replace(OPEN, closed_from=NOW), NOW + HOUR, None, "opens_at", "must close before it"),
    ],
)
def test_a_time_that_cannot_be_is_refused_in_a_sentence(settings, opens_at, closes_at, field, said):
    with pytest.raises(ChangeRefused, match=said) as refusal:
        SetSchedule(opens_at, closes_at).applied(settings, NOW)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("settings", "change", "ticked"),
    [
        (
            replace(CLOSED, course_start_before=None),
            SetRegistration("open"),
            SetRegistration("open", month_accepted=True),
        ),
        (
            replace(CLOSED, course_start_before=date(2024, 5, 1)),
            SetRegistration("open"),
            SetRegistration("open", month_accepted=True),
        ),
        (CLOSED, SetSchedule(FAR, None), SetSchedule(FAR, None, month_accepted=True)),
        (OPEN, SetSchedule(FAR, NOW + DAY), SetSchedule(FAR, NOW + DAY, month_accepted=True)),
        (
            OPEN,
            SetTexts(date(2024, 5, 1), None, "", ""),
            SetTexts(date(2024, 5, 1), None, "", "", month_accepted=True),
        ),
        (
            OPEN,
            SetTexts(NOVEMBER, date(2024, 5, 1), "", ""),
            SetTexts(NOVEMBER, date(2024, 5, 1), "", "", month_accepted=True),
        ),
    ],
)
def test_opening_without_a_month_to_come_asks_for_a_tick(settings, change, ticked):
    with pytest.raises(ConsentNeeded, match="Visitors will read") as refusal:
        change.applied(settings, NOW)
    assert refusal.value.field == "month_accepted"
    assert ticked.applied(settings, NOW) != settings


def test_opening_by_hand_drops_the_opening_and_keeps_the_closing():
    settings = replace(CLOSED, opens_at=NOW + HOUR, closes_at=NOW + DAY)
    after = SetRegistration("open").applied(settings, NOW)
    assert (after.registration, after.registration_set_at) == ("open", NOW)
    assert (after.opens_at, after.closes_at) == (None, NOW + DAY)


def test_closing_by_hand_drops_the_closing_and_keeps_the_opening():
    settings = replace(OPEN, closes_at=NOW + HOUR, opens_at=NOW + DAY)
    after = SetRegistration("partially_closed").applied(settings, NOW)
    assert (after.registration, after.registration_set_at) == ("partially_closed", NOW)
    assert (after.opens_at, after.closes_at) == (NOW + DAY, None)


@pytest.mark.parametrize("settings", [OPEN, CLOSED, replace(OPEN, closes_at=NOW + HOUR)])
def test_what_is_so_already_is_not_changed(settings):
    assert SetRegistration(settings.registration).applied(settings, NOW) == settings
    assert SetSchedule(settings.opens_at, settings.closes_at).applied(settings, NOW) == settings
    assert EndClosure().applied(settings, NOW) == settings


def test_a_complete_closure_begins_now_and_lasts_until_further_notice_unless_told():
    after = CloseCompletely(message=" Back soon. ").applied(OPEN, NOW)
    assert (after.closed_from, after.closed_until) == (NOW, None)
    assert (after.closed_message, after.closure_recorded) == ("Back soon.", True)
    assert EndClosure().applied(after, NOW + HOUR) == OPEN


def test_a_running_closure_keeps_its_beginning_when_its_end_is_set():
    running = replace(OPEN, closed_from=NOW - HOUR, closure_recorded=True)
    after = CloseCompletely(closed_until=NOW + HOUR).applied(running, NOW)
    assert after == replace(running, closed_until=NOW + HOUR)


def test_a_closure_to_come_is_recorded_by_the_clock():
    after = CloseCompletely(NOW + HOUR, NOW + DAY).applied(OPEN, NOW)
    assert not after.closure_recorded
    assert after.state(NOW) == "open"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (CloseCompletely(NOW - MINUTE), "closed_from"),
        (CloseCompletely(closed_until=NOW), "closed_until"),
        (CloseCompletely(NOW + DAY, NOW + HOUR), "closed_until"),
        (CloseCompletely(NOW + DAY, NOW + DAY), "closed_until"),
        (CloseCompletely(message="x" * 501), "message"),
        (SetLateRegistration(on=True, days=0), "days"),
        (SetLateRegistration(on=True, days=181), "days"),
        (SetTexts(NOVEMBER, None, "x" * 61, ""), "usual_opening_season"),
        (SetTexts(NOVEMBER, None, "", "x" * 61), "next_course_start"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(change, field):
    with pytest.raises(ChangeRefused) as refusal:
        change.applied(OPEN, NOW)
    assert refusal.value.field == field


def test_words_are_kept_on_one_line_and_months_as_their_first_day():
    after = SetTexts(date(2024, 11, 9), None, " in  the\nspring ", "autumn 2024").applied(OPEN, NOW)
    assert (after.course_start_before, after.contact_provider_before) == (NOVEMBER, None)
    assert (after.usual_opening_season, after.next_course_start) == ("in the spring", "autumn 2024")
