"""What is read out of a form of the console, and what is said where it cannot be."""

from datetime import UTC, date, datetime

import pytest

from app.pages.console_form import Form, filled
from app.pages.form_dates import (
    day_of,
    day_values,
    moment_of,
    moment_values,
    month_of,
    month_values,
)


def boxes(name, **parts):
    """A form with these boxes of a date filled in."""
    return filled({f"{name}-{part}": typed for part, typed in parts.items()})


def test_a_text_loses_white_space_around_it_and_nothing_within():
    form = filled({"note": " \t one\r\n\r\n  two \n"})
    assert form.text("note") == "one\n\n  two"


def test_a_missing_text_is_said_at_its_field():
    form = filled({"note": "  "})
    assert form.text("note", missing="Enter a note") == ""
    assert (form.errors, form.mistaken) == ({"note": "Enter a note"}, True)


@pytest.mark.parametrize(("length", "wrong"), [(1000, False), (1001, True)])
def test_a_text_that_is_too_long_is_said_and_kept(length, wrong):
    form = filled({"note": "é" * length})
    assert len(form.text("note", most=1000)) == length
    assert form.errors == ({"note": "Enter 1,000 characters or less"} if wrong else {})


@pytest.mark.parametrize("sent", ["", "other", "ACCEPTED", "accepted "])
def test_only_a_listed_choice_is_one(sent):
    form = filled({"status": sent})
    assert form.choice("status", ("accepted",), missing="Select a status") == ""
    assert form.error("status") == "Select a status"


def test_a_box_is_ticked_by_its_value_only():
    assert filled({"tell": "yes"}).ticked("tell")
    form = filled({"tell": "on"})
    assert not form.ticked("tell", missing="Tick the box")
    assert form.error("tell") == "Tick the box"


@pytest.mark.parametrize(("typed", "number"), [("1", 1), (" 180 ", 180), ("0028", 28)])
def test_a_number_is_read(typed, number):
    assert filled({"days": typed}).number("days", range(1, 181), "Wrong") == number


@pytest.mark.parametrize("typed", ["", "0", "181", "1.5", "-1", "²", "٣", "9" * 5000])
def test_what_is_no_number_of_the_range_is_said(typed):
    form = filled({"days": typed})
    assert form.number("days", range(1, 181), "Wrong") is None
    assert form.error("days") == "Wrong"


def test_the_first_sentence_at_a_field_stays():
    form = Form()
    form.wrong("email", "Enter an email address")
    form.wrong("email", "Something else")
    assert form.errors == {"email": "Enter an email address"}


@pytest.mark.parametrize("read", [day_of, month_of, moment_of])
def test_blank_boxes_are_no_mistake_unless_they_are_needed(read):
    form = boxes("on", day=" ", month="", year="", time="")
    assert read(form, "on") is None
    assert not form.mistaken
    assert read(form, "on", missing="Enter a date") is None
    assert list(form.errors.values()) == ["Enter a date"]


@pytest.mark.parametrize("parts", [("29", "2", "2023"), ("0", "1", "2024"), ("1", "1", "24")])
def test_a_day_that_never_was_is_said_at_its_first_box(parts):
    form = boxes("on", day=parts[0], month=parts[1], year=parts[2])
    assert day_of(form, "on") is None
    assert list(form.errors) == ["on-day"]


@pytest.mark.parametrize("clock", ["5pm", "17:00", "5 PM", "5.00pm"])
def test_a_moment_is_read_in_uk_time(clock):
    form = boxes("at", day="1", month="July", year="2024", time=clock)
    assert moment_of(form, "at") == datetime(2024, 7, 1, 16, tzinfo=UTC)


def test_what_boxes_are_filled_with_is_read_as_the_same():
    moment, day = datetime(2024, 7, 1, 11, 5, tzinfo=UTC), date(2024, 2, 29)
    assert moment_of(filled(moment_values("at", moment)), "at") == moment
    assert day_of(filled(day_values("on", day)), "on") == day
    assert month_of(filled(month_values("in", day)), "in") == date(2024, 2, 1)
    assert set(moment_values("at", None).values()) == {""}
