"""Days, months and times in forms of the console, in UK time, and how they are filled in."""

from collections.abc import Mapping
from datetime import date, datetime

from app.clock import uk
from app.journey.reading import read_month, read_number, read_year
from app.pages.console_form import Form
from app.services.moments import time_name
from app.services.operating.refusals import ChangeRefused
from app.services.operating.uk_times import YEARS, read_time, uk_moment

UNREAL_DAY = "Enter a real date, like 2 April 2024"
UNREAL_MONTH = "Enter a month and year, like 11 2024"
UNREAL_TIME = "Enter a time, like 5pm or 17:00"
DAY, MONTH, MOMENT = (
    ("day", "month", "year"),
    ("month", "year"),
    ("day", "month", "year", "time"),
)


def day_of(form: Form, name: str, *, missing: str = "") -> date | None:
    """A day typed into three boxes; None for a blank or wrong one."""
    if _blank(form, name, DAY):
        _say_missing(form, f"{name}-day", missing)
        return None
    day = _day(form, name)
    if day is None:
        form.wrong(f"{name}-day", UNREAL_DAY)
    return day


def month_of(form: Form, name: str, *, missing: str = "") -> date | None:
    """The first day of a month typed into two boxes; None for a blank or wrong one."""
    if _blank(form, name, MONTH):
        _say_missing(form, f"{name}-month", missing)
        return None
    month, year = read_month(form.typed(f"{name}-month")), read_year(form.typed(f"{name}-year"))
    if month is None or year is None or year not in YEARS:
        form.wrong(f"{name}-month", UNREAL_MONTH)
        return None
    return date(year, month, 1)


def moment_of(form: Form, name: str, *, missing: str = "") -> datetime | None:
    """A day and a time of day on UK clocks, as a moment in UTC; None for a blank or wrong one."""
    if _blank(form, name, MOMENT):
        _say_missing(form, f"{name}-day", missing)
        return None
    day, clock = _day(form, name), read_time(_clock(form.typed(f"{name}-time")))
    if day is None:
        form.wrong(f"{name}-day", UNREAL_DAY)
    if clock is None:
        form.wrong(f"{name}-time", UNREAL_TIME)
    if day is None or clock is None:
        return None
    try:
        return uk_moment(day, clock, f"{name}-time")
    except ChangeRefused as refusal:
        form.wrong(refusal.field, str(refusal))
        return None


def day_values(name: str, day: date | None) -> Mapping[str, str]:
    """What the boxes of a day hold."""
    return {f"{name}-{part}": str(getattr(day, part)) if day else "" for part in DAY}


def month_values(name: str, day: date | None) -> Mapping[str, str]:
    """What the boxes of a month hold."""
    return {f"{name}-{part}": str(getattr(day, part)) if day else "" for part in MONTH}


def moment_values(name: str, moment: datetime | None) -> Mapping[str, str]:
    """What the boxes of a day and time hold."""
    day = uk(moment).date() if moment else None
    return {**day_values(name, day), f"{name}-time": time_name(moment) if moment else ""}


def _blank(form: Form, name: str, parts: tuple[str, ...]) -> bool:
    return not any(form.typed(f"{name}-{part}") for part in parts)


def _say_missing(form: Form, field: str, missing: str) -> None:
    if missing:
        form.wrong(field, missing)


def _day(form: Form, name: str) -> date | None:
    day, month, year = (form.typed(f"{name}-{part}") for part in DAY)
    try:
        return date(read_year(year) or 0, read_month(month) or 0, read_number(day) or 0)
    except ValueError:
        return None


def _clock(typed: str) -> str:
    return "".join(typed.lower().split())
