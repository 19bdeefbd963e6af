"""Times and months as operators type them, in UK time (closure.md, section 1.3)."""

import re
from datetime import UTC, date, datetime, time

from app.clock import UK
from app.journey.month import MONTHS, day_name
from app.services.operating.refusals import ChangeRefused

MOMENT_EXAMPLE = "Enter a UK date and time, like 2 April 2024 5pm or 2024-04-02 17:00"
MONTH_EXAMPLE = "Enter a month and year, like November 2024 or 2024-11"
YEARS = range(2000, 2100)
NAMED_TIMES = {"midnight": time(0), "midday": time(12), "noon": time(12)}
_DAYS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2}) (?P<month>[a-z]+) (?P<year>\d{4})", re.ASCII),
)
_MONTHS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})", re.ASCII),
    re.compile(r"(?P<month>\d{1,2})[/ ](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<month>[a-z]+) (?P<year>\d{4})", re.ASCII),
)
_TIMES = (
    re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})", re.ASCII),
    re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?P<half>am|pm)", re.ASCII),
)


def read_moment(typed: str, field: str) -> datetime:
    """The moment, in UTC, of a day and a time of day typed in UK time; raises ChangeRefused."""
    words = " ".join(typed.lower().split())
    day, _, clock = re.sub(r" (am|pm)$", r"\1", words).rpartition(" ")
    found_day, found_time = read_day(day), read_time(clock)
    if found_day is None or found_time is None:
        raise ChangeRefused(MOMENT_EXAMPLE, field)
    return uk_moment(found_day, found_time, field)


def uk_moment(day: date, clock: time, field: str) -> datetime:
    """The one moment, in UTC, at which UK clocks say this; raises ChangeRefused without one."""
    first = datetime.combine(day, clock, UK)
    earlier, later = first.astimezone(UTC), first.replace(fold=1).astimezone(UTC)
    said = f"{clock:%H:%M} on {day_name(day)}"
    if earlier.astimezone(UK).replace(tzinfo=None) != first.replace(tzinfo=None):
        skipped = f"{said} does not exist, because UK clocks go forward that night"
        raise ChangeRefused(f"{skipped}. Choose another time", field)
    if earlier != later:
        twice = f"{said} happens twice, because UK clocks go back that night"
        raise ChangeRefused(f"{twice}. Choose another time", field)
    return earlier


def read_month(typed: str, field: str) -> date:
    """The first day of the month that was typed; raises ChangeRefused."""
    found = _date(_MONTHS, " ".join(typed.lower().split()))
    if found is None:
        raise ChangeRefused(MONTH_EXAMPLE, field)
    return found


def read_day(words: str) -> date | None:
    """The day that was typed, or None."""
    return _date(_DAYS, words)


def read_time(words: str) -> time | None:
    """The time of day that was typed, or None."""
    if words in NAMED_TIMES:
        return NAMED_TIMES[words]
    parts = _parts(_TIMES, words)
    if not parts:
        return None
    hour, half = int(parts["hour"]), parts.get("half")
    if half and not 1 <= hour <= 12:
        return None
    try:
        return time(hour % 12 + 12 * (half == "pm") if half else hour, int(parts["minute"] or 0))
    except ValueError:
        return None


def _date(forms: tuple[re.Pattern[str], ...], words: str) -> date | None:
    parts = _parts(forms, words)
    if not parts or int(parts["year"]) not in YEARS:
        return None
    try:
        return date(int(parts["year"]), _month(parts["month"]), int(parts.get("day", "1")))
    except ValueError:
        return None


def _month(words: str) -> int:
    """The number of a month, given by its number or its name; else 0, which no month has."""
    if words.isdecimal():
        return int(words)
    named = (words in (name.lower(), name.lower()[:3]) for name in MONTHS)
    return next((number for number, same in enumerate(named, 1) if same), 0)


def _parts(forms: tuple[re.Pattern[str], ...], words: str) -> dict[str, str]:
    return next((found.groupdict() for form in forms if (found := form.fullmatch(words))), {})
