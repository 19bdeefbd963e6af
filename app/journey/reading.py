"""How parts of dates are read."""

from datetime import date

from app.journey.cleaning import is_digits
from app.journey.month import MONTHS

_NAMES = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)}
_BY_NAME = {**{name[:3]: number for name, number in _NAMES.items()}, **_NAMES, "sept": 9}


def read_month(words: str) -> int | None:
    """The month from 1 to 12 that a number or an English name stands for, else None."""
    month = read_number(words)
    if month is None:
        return _BY_NAME.get(words.casefold().removesuffix("."))
    return month if 1 <= month <= 12 else None


def read_year(words: str) -> int | None:
    """A year of four digits, else None."""
    return int(words) if len(words) == 4 and is_digits(words) else None


def read_number(words: str) -> int | None:
    """A number of one or two digits, leading zeros apart, else None."""
    digits = words.lstrip("0")
    if not is_digits(words) or len(digits) > 2:
        return None
    return int(digits or "0")


def read_day(kept: str) -> date | None:
    """The day that an answer keeps, such as "2023-03-01"; None for anything else."""
    try:
        day = date.fromisoformat(kept)
    except ValueError:
        return None
    return day if day.isoformat() == kept else None
