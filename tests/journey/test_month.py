from datetime import date

import pytest

from app.journey.month import add_months, day_name, month_name, month_words
from app.journey.words import words
from tests.journey.cast import NOVEMBER, SENCO, walk

WITH_NOVEMBER = {
    "month": "November 2024",
    "starting": "starting before November 2024",
    "course_start_open": (
        "Registrations are currently open for courses starting before November 2024."
    ),
    "course_start_legend": "Do you want to start a course before November 2024?",
    "course_start_no": "No, I want to start later",
    "course_start_missing": "Select yes if you want to start a course before November 2024",
    "cannot_register_open": (
        "You can only register now for courses starting before November 2024."
    ),
    "course_start_row": "Before November 2024",
}

WITHOUT = {
    "month": "",
    "starting": "starting later",
    "course_start_open": "Registrations are currently open for courses starting later.",
    "course_start_legend": "Do you want to start one of these courses?",
    "course_start_no": "No, I want to start another time",
    "course_start_missing": "Select yes if you want to start one of these courses",
    "cannot_register_open": "You can only register now for the courses that are open.",
    "course_start_row": "Starting later",
}


def test_the_texts_follow_the_month():
    assert month_words(NOVEMBER) == WITH_NOVEMBER


def test_the_texts_are_neutral_without_a_month():
    assert month_words(None) == WITHOUT


def test_days_and_months_are_shown_in_words():
    assert day_name(date(2024, 5, 10)) == "10 May 2024"
    assert month_name(date(2023, 12, 1)) == "December 2023"


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (0, "2024-01-01"),
        (36, "2027-01-01"),
        (-1, "2023-12-01"),
        (-22, "2022-03-01"),
        (11, "2024-12-01"),
    ],
)
def test_months_are_counted_across_years(months, expected):
    assert add_months(date(2024, 1, 31), months).isoformat() == expected


def test_a_walk_fills_the_placeholders_of_its_course_and_provider():
    filled = words(walk(SENCO))
    assert filled["course"] == "the special educational needs co-ordinator (SENCO) NPQ"
    assert filled["title"] == "Special educational needs co-ordinator (SENCO) NPQ"
    assert filled["provider"] == "National Institute of Teaching"
    assert filled["starting"] == "starting before November 2024"


def test_a_walk_that_has_not_come_to_a_course_fills_none():
    assert words(walk()) == WITH_NOVEMBER
