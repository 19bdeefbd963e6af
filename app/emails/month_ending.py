"""The email that warns super admins before the start month is reached (closure.md, 1.4)."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from app.emails.promise import promise


@dataclass(frozen=True, slots=True)
class MonthEnding:
    """The month, the day it is reached, and the whole address to change it."""

    month: str
    reached_on: str
    link: str


async def month_ending(
    *, month: date, days: int, admin: str, recipient: str, values: MonthEnding, due_at: datetime
) -> UUID | None:
    """Promise this email once per month, warning of so many days, and super admin."""
    return await promise(
        template="month-ending",
        recipient=recipient,
        values=asdict(values),
        dedupe_key=f"month-ending:{month}:{days}:{admin}",
        due_at=due_at,
    )
