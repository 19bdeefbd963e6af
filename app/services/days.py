"""Days as people write them in files: 2 May 2024, 02/05/2024 or 2024-05-02."""

import re
from datetime import date

from app.journey.month import MONTHS

EXAMPLES = "2 May 2024, 02/05/2024 or 2024-05-02"

_WRITTEN = re.compile(r"(\d{1,2}) ([a-z]+) (\d{4})", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_DASHED = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTH = {
    word: number
    for number, name in enumerate(MONTHS, start=1)
    for word in (name.lower(), name[:3].lower())
}


def day_of(text: str) -> date | None:
    """The day that a text names, None when it names none."""
    text = " ".join(text.lower().split())
    if found := _WRITTEN.fullmatch(text):
        day, month, year = found[1], str(_MONTH.get(found[2], 0)), found[3]
    elif found := _SLASHED.fullmatch(text):
        day, month, year = found.groups()
    elif found := _DASHED.fullmatch(text):
        year, month, day = found.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
