"""What the newest row of the late list says about one address, at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal

from app.clock import UK, uk_today

Standing = Literal["active", "submitted", "expired", "removed"]
_A_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class LateAccess:
    """How a late permission stands; `day` is its last day or, once it was used, that day."""

    standing: Standing
    day: date

    @property
    def active(self) -> bool:
        """Whether it allows to register while registration is closed and the switch is on."""
        return self.standing == "active"


def access_of(row: Mapping[str, Any], now: datetime) -> LateAccess | None:
    """The standing of the row that an arrival found; None for an address that was never listed."""
    if row["late_expires_at"] is None:
        return None
    if row["late_ended_why"] in ("submitted", "removed"):
        return LateAccess(row["late_ended_why"], uk_today(row["late_ended_at"]))
    # One that has run out is over before the job has written that down.
    over = row["late_ended_at"] is not None or row["late_expires_at"] <= now
    return LateAccess("expired" if over else "active", last_day(row["late_expires_at"]))


def end_of(day: date) -> datetime:
    """The moment at which a day ends in England."""
    return datetime.combine(day + timedelta(days=1), time(), UK).astimezone(UTC)


def last_day(expires_at: datetime) -> date:
    """The last day, in England, on which a permission with this end can be used."""
    return uk_today(expires_at - _A_MOMENT)
