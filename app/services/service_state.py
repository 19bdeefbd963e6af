"""What the settings row means at a moment (closure.md, sections 1.2 and 1.4)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

State = Literal["open", "partially_closed", "closed"]


@dataclass(frozen=True, slots=True)
class ServiceState:
    """The service's state and words at one moment; `month` only while it is usable."""

    state: State
    late_registration: bool = False
    month: date | None = None
    contact_month: date | None = None
    season: str = "in the summer"
    next_course_start: str = ""
    closed_until: datetime | None = None
    closed_message: str = ""


def work_out(row: Any, now: datetime, today: date) -> ServiceState:
    """The state at `now`, on this day in England; a missing row counts as a fresh one."""
    if row["registration"] is None:
        return ServiceState("partially_closed")
    return ServiceState(
        state=_state(row, now),
        late_registration=row["late_registration_enabled"],
        month=_to_come(row["course_start_before"], today),
        contact_month=_to_come(row["contact_provider_before"], today),
        season=row["usual_opening_season"],
        next_course_start=row["next_course_start"],
        closed_until=row["closed_until"],
        closed_message=row["closed_message"],
    )


def _state(row: Any, now: datetime) -> State:
    begun = row["closed_from"] is not None and row["closed_from"] <= now
    if begun and (row["closed_until"] is None or now < row["closed_until"]):
        return "closed"
    changes: list[tuple[datetime | None, State]] = [
        (row["registration_set_at"], row["registration"]),
        (row["opens_at"], "open"),
        (row["closes_at"], "partially_closed"),
    ]
    come = [(at, state) for at, state in changes if at is not None and at <= now]
    return max(come, key=_when)[1] if come else row["registration"]


def _when(change: tuple[datetime, State]) -> datetime:
    return change[0]


def _to_come(month: date | None, today: date) -> date | None:
    return month if month is not None and today < month else None
