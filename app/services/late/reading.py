"""A row of the late list as the console shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.services.late.access import Standing, last_day
from app.services.late.telling import Permission
from models import late_detail_query


@dataclass(frozen=True, slots=True)
class LateRow:
    """One permission, with whether an account of its address has signed in and registered."""

    id: UUID
    email: str
    reason: str
    provider: str
    note: str
    added_by: str
    added_at: datetime
    batch: UUID | None
    invited_at: datetime | None
    reminded_at: datetime | None
    until: date
    standing: Standing
    ended_at: datetime | None
    ended_by: str
    account: bool
    submitted_at: datetime | None
    registration: UUID | None

    @property
    def active(self) -> bool:
        """Whether it can still be used."""
        return self.standing == "active"

    @property
    def removed(self) -> bool:
        """Whether an admin has taken it away."""
        return self.standing == "removed"

    @property
    def told(self) -> Permission:
        """The same as the words for the course provider speak of it."""
        return Permission(self.id, self.email, self.until, self.provider or None)


async def late_permission(id: UUID, now: datetime) -> LateRow | None:
    """One permission, None for an id that is no permission's."""
    row = await late_detail_query.one(id, now)
    return None if row is None else _late_row(row)


def _late_row(row: Mapping[str, Any]) -> LateRow:
    return LateRow(
        id=row["id"],
        email=row["email"],
        reason=row["reason"],
        provider=row["provider"] or "",
        note=row["note"] or "",
        added_by=row["added_by"] or "",
        added_at=row["added_at"],
        batch=row["batch"],
        invited_at=row["invited_at"],
        reminded_at=row["reminded_at"],
        until=last_day(row["expires_at"]),
        standing=row["standing"],
        ended_at=row["over_at"],
        ended_by=row["ended_by"] or "",
        account=row["account"],
        submitted_at=row["submitted_at"],
        registration=row["registration"],
    )
