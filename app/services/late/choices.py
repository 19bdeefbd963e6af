"""What can be said of a late permission besides the address, by stored value or by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.clock import uk_today
from app.eligibility.providers import PROVIDERS
from app.services.days import EXAMPLES, day_of
from app.services.late.refusals import UnknownValue

REASONS: Mapping[str, str] = {
    "delayed_trn": "Delayed teacher reference number (TRN)",
    "ehco": "Taking the early headship coaching offer",
    "correction": "Correcting a registration",
    "other": "Other",
}
PROVIDER_NAMES: Mapping[str, str] = {one.identifier: one.name for one in PROVIDERS}
LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class Details:
    """Reason, provider, note and last day of a permission, as they were typed or chosen."""

    reason: str = ""
    provider: str = ""
    note: str = ""
    ends_on: str = ""

    def over(self, other: "Details") -> "Details":
        """These details, with those of another where this says nothing."""
        return Details(
            self.reason or other.reason,
            self.provider or other.provider,
            self.note or other.note,
            self.ends_on or other.ends_on,
        )


@dataclass(frozen=True, slots=True)
class Chosen:
    """The same as stored values; the last day is one in England."""

    reason: str
    provider: str | None
    note: str | None
    ends_on: date


def chosen(details: Details, days: int, now: datetime) -> Chosen:
    """The details as stored values; without an end, so many days. Raises UnknownValue."""
    today = uk_today(now)
    note = " ".join(details.note.split())
    if len(note) > LONGEST_NOTE:
        raise UnknownValue("note", f"Note must be {LONGEST_NOTE} characters or fewer")
    return Chosen(
        reason=_named("reason", details.reason, REASONS) or "other",
        provider=_named("provider", details.provider, PROVIDER_NAMES) or None,
        note=note or None,
        ends_on=last_day_of(details.ends_on, today) or today + timedelta(days=days),
    )


def known_provider(text: str) -> str:
    """The identifier of the provider that a text names, "" for none that we know."""
    try:
        return _named("provider", text, PROVIDER_NAMES)
    except UnknownValue:
        return ""


def last_day_of(text: str, today: date) -> date | None:
    """The day that a text names, None for a blank; raises UnknownValue for one in the past."""
    if not text.strip():
        return None
    day = day_of(text)
    if day is None:
        raise UnknownValue("access ends on", f"Access ends on must be a date like {EXAMPLES}")
    if day < today:
        raise UnknownValue("access ends on", "Access ends on must be today or in the future")
    if day > today + timedelta(days=366):
        raise UnknownValue("access ends on", "Access ends on must be within a year")
    return day


def _named(field: str, text: str, names: Mapping[str, str]) -> str:
    words = " ".join(text.lower().split())
    for value, name in names.items():
        if words in ("", value, name.lower()):
            return value if words else ""
    raise UnknownValue(field, f"{field.capitalize()} must be one of: {', '.join(names.values())}")
