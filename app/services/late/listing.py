"""The late list as people read it in a shell."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from app.clock import uk_today
from app.services.late.access import Standing, last_day
from models import late_query


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list; `ended_on` is empty while it is active."""

    id: UUID
    email: str
    reason: str
    provider: str
    note: str
    until: date
    standing: Standing
    ended_on: date | None


async def late_list(now: datetime, *, ended: bool = False) -> list[Entry]:
    """Who may register late, newest first; with `ended` also everybody who once could."""
    return [_entry(row, now) for row in await late_query.listed(now, ended=ended)]


def _entry(row: Any, now: datetime) -> Entry:
    until = last_day(row["expires_at"])
    over = row["ended_at"] is None and row["expires_at"] <= now
    why = row["ended_why"] or ("expired" if over else "active")
    ended_on = until if why == "expired" else row["ended_at"] and uk_today(row["ended_at"])
    return Entry(
        row["id"],
        row["email"],
        row["reason"],
        row["provider"] or "",
        row["note"] or "",
        until,
        cast("Standing", why),
        ended_on,
    )
