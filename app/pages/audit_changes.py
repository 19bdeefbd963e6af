"""Fields that an event changed, from what to what, in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from json import dumps
from typing import Any

from app.journey.month import day_name
from app.services.history import Event
from app.services.moments import day_and_time

NOTHING = "–"
_NAMES: Mapping[str, str] = {
    "email": "Email address",
    "ended_why": "Why it ended",
    "expires_at": "Ends",
    "filter": "Filter",
    "late_access_days": "Days of access",
    "late_registration_enabled": "Late registration",
    "registration_set_at": "Set at",
    "sha256": "Checksum",
    "told": "Told by email",
    "trn": "TRN",
    "until": "Access ends on",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)")
_CODE = re.compile(r"[a-z]+(_[a-z]+)+")


@dataclass(frozen=True, slots=True)
class Changed:
    """One field: its name, what it was, what it became; without `before` only what it is."""

    name: str
    before: str
    after: str


def changes(event: Event) -> tuple[Changed, ...]:
    """Every field that the event names, in the order in which it names them."""
    names = dict.fromkeys((*event.before, *event.after))
    return tuple(
        Changed(
            field_name(name),
            value_words(event.before[name]) if name in event.before else "",
            value_words(event.after.get(name)),
        )
        for name in names
    )


def field_name(name: str) -> str:
    """The words for a field."""
    return _NAMES.get(name, name.replace("_", " ").capitalize())


def value_words(value: Any) -> str:
    """A stored value as people read it."""
    if value is None or value in ("", [], {}):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return _text(value)
    return f"{value:,}" if isinstance(value, int) else dumps(value, ensure_ascii=False)


def _text(value: str) -> str:
    try:
        if _DAY.fullmatch(value):
            return day_name(date.fromisoformat(value))
        if _MOMENT.fullmatch(value):
            return day_and_time(datetime.fromisoformat(value))
    except (ValueError, OverflowError):
        return value
    return value.replace("_", " ") if _CODE.fullmatch(value) else value
