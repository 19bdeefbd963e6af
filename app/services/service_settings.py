"""The settings row: what people set, what is scheduled, and the state it means at a moment."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any, Literal

Registration = Literal["open", "partially_closed"]
State = Literal["open", "partially_closed", "closed"]


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """The columns of `service_state`; without a row, the values of a fresh database."""

    registration: Registration = "partially_closed"
    registration_set_at: datetime | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    closed_from: datetime | None = None
    closed_until: datetime | None = None
    closure_recorded: bool = False
    closed_message: str = ""
    late_registration_enabled: bool = False
    late_access_days: int = 28
    course_start_before: date | None = None
    contact_provider_before: date | None = None
    usual_opening_season: str = "in the summer"
    next_course_start: str = ""
    version: int = 0
    changed_by: str | None = None
    changed_at: datetime | None = None

    def state(self, now: datetime) -> State:
        """The state at `now` (closure.md, section 1.2)."""
        return "closed" if self.closed(now) else self.underneath(now)

    def closed(self, now: datetime) -> bool:
        """Whether a complete closure lies over the service."""
        begun = self.closed_from is not None and self.closed_from <= now
        return begun and (self.closed_until is None or now < self.closed_until)

    def underneath(self, now: datetime) -> Registration:
        """Open or partially closed, without regard to a complete closure."""
        changes: list[tuple[datetime | None, Registration]] = [
            (self.registration_set_at, self.registration),
            (self.opens_at, "open"),
            (self.closes_at, "partially_closed"),
        ]
        come = [(at, state) for at, state in changes if at is not None and at <= now]
        return max(come, key=_when)[1] if come else self.registration

    def late_link_works(self, now: datetime) -> bool:
        """Whether a late applicant could register through the link (closure.md, section 4.4)."""
        return self.late_registration_enabled and self.state(now) == "partially_closed"


COLUMNS = tuple(field.name for field in fields(ServiceSettings))
_values = itemgetter(*COLUMNS)


def read_settings(row: Any) -> ServiceSettings:
    """The settings of a row, or those of a fresh database where there is none."""
    if row is None or row["registration"] is None:
        return ServiceSettings()
    return _settings(_values(row))


@lru_cache(maxsize=8)
def _settings(values: tuple[Any, ...]) -> ServiceSettings:
    """The settings with these values: nearly every request finds the same."""
    return ServiceSettings(*values)


def _when(change: tuple[datetime, Registration]) -> datetime:
    return change[0]
