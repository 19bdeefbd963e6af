"""Months and days in words, and the texts that follow the course start month."""

from collections.abc import Mapping
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def month_name(day: date) -> str:
    """The month of a day as it is shown, such as "November 2024"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_name(day: date) -> str:
    """A day as it is shown, such as "10 May 2024"."""
    return f"{day.day} {month_name(day)}"


def add_months(day: date, months: int) -> date:
    """The first day of the month so many months after (or, if negative, before) that of a day."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def month_words(month: date | None) -> Mapping[str, str]:
    """The placeholders that follow the course start month, or the neutral ones for None."""
    return _with_month(month_name(month)) if month is not None else _WITHOUT_MONTH


def _with_month(name: str) -> dict[str, str]:
    return {
        "month": name,
        "starting": f"starting before {name}",
        "course_start_open": (
            f"Registrations are currently open for courses starting before {name}."
        ),
        "course_start_legend": f"Do you want to start a course before {name}?",
        "course_start_no": "No, I want to start later",
        "course_start_missing": f"Select yes if you want to start a course before {name}",
        "cannot_register_open": f"You can only register now for courses starting before {name}.",
        "course_start_row": f"Before {name}",
    }


_WITHOUT_MONTH = {
    "month": "",
    "starting": "starting later",
    "course_start_open": "Registrations are currently open for courses starting later.",
    "course_start_legend": "Do you want to start one of these courses?",
    "course_start_no": "No, I want to start another time",
    "course_start_missing": "Select yes if you want to start one of these courses",
    "cannot_register_open": "You can only register now for the courses that are open.",
    "course_start_row": "Starting later",
}
