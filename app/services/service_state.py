"""What the settings row means for visitors at a moment (closure.md, sections 1.2 and 1.4)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.services.service_settings import ServiceSettings, State, read_settings

__all__ = ["ServiceState", "State", "shown_state", "work_out"]


@dataclass(frozen=True, slots=True)
class ServiceState:
    """The service's state and words at one moment; months only while they are usable."""

    state: State
    late_registration: bool = False
    month: date | None = None
    contact_month: date | None = None
    season: str = "in the summer"
    next_course_start: str = ""
    closes_at: datetime | None = None
    closed_from: datetime | None = None
    closed_until: datetime | None = None
    closed_message: str = ""


def work_out(row: Any, now: datetime, today: date) -> ServiceState:
    """The state at `now`, on this day in England; a missing row counts as a fresh one."""
    settings = read_settings(row)
    return shown_state(settings, today, settings.state(now))


def shown_state(settings: ServiceSettings, today: date, state: State) -> ServiceState:
    """What these settings mean for visitors on this day, in this state."""
    return ServiceState(
        state=state,
        late_registration=settings.late_registration_enabled,
        month=_to_come(settings.course_start_before, today),
        contact_month=_to_come(settings.contact_provider_before, today),
        season=settings.usual_opening_season,
        next_course_start=settings.next_course_start,
        closes_at=settings.closes_at,
        closed_from=settings.closed_from,
        closed_until=settings.closed_until,
        closed_message=settings.closed_message,
    )


def _to_come(month: date | None, today: date) -> date | None:
    return month if month is not None and today < month else None
