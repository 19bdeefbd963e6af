"""What providers say of people, held to what our own forms and tables can hold."""

import re
from datetime import date

TRN = re.compile(r"[0-9]{7}")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


def text(value: object, most: int) -> str | None:
    """The words in a claim; None for a blank, another type, or what no form could hold."""
    words = value.strip() if isinstance(value, str) else ""
    return words if words and len(words) <= most and words.isprintable() else None


def day(value: object) -> date | None:
    """A date written as 1988-04-12; anything else is no date."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
