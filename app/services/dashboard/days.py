"""Days in England, as the dashboard counts them."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from app.clock import UK, uk_today

MONTH, WEEK = 30, 7
REVIEWED_WITHIN = 5
SATURDAY = 5


def last_days(number: int, now: datetime) -> list[date]:
    """The last days, today the last of them."""
    today = uk_today(now)
    return [today - timedelta(days=back) for back in reversed(range(number))]


def beginning(day: date) -> datetime:
    """The moment at which a day begins in England."""
    return datetime.combine(day, time.min, UK)


def since(number: int, now: datetime) -> datetime:
    """The moment at which the first of the last days began."""
    return beginning(last_days(number, now)[0])


def longer_ago_than(working_days: int, now: datetime) -> date:
    """The day before which more working days than this have passed since; no holiday counts."""
    day, passed = uk_today(now), 0
    while True:
        passed += day.weekday() < SATURDAY
        if passed > working_days:
            return day
        day -= timedelta(days=1)


def every_day(numbers: Mapping[date, int], days: list[date]) -> dict[date, int]:
    """A number for each day, 0 where there was nothing."""
    return {day: numbers.get(day, 0) for day in days}


def running(now: int, changes: Mapping[date, int], days: list[date]) -> dict[date, int]:
    """The number at the end of each day, counted back from what it is now."""
    numbers = {}
    for day in reversed(days):
        numbers[day] = now
        now -= changes.get(day, 0)
    return dict(reversed(numbers.items()))
