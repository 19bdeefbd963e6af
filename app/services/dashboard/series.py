"""Numbers by day, made of the few rows that the database gives."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app.services.dashboard.days import every_day, running
from app.services.dashboard.figures import Days, Emails, Subscriptions

Row = Mapping[str, Any]

# How each state is counted: an email that is being sent or asked about still waits.
GROUPS = {
    "delivered": ("delivered",),
    "sent": ("sent",),
    "waiting": ("waiting", "sending", "unknown"),
    "failed": ("failed",),
}
INTERESTS = ("senco", "other")


def subscriptions_of(rows: Sequence[Row]) -> Subscriptions:
    """The present numbers, and how many ended on the days that were asked about."""
    active = _active(rows)
    return Subscriptions(active["senco"], active["other"], sum(row["ended"] for row in rows))


def subscriber_days(rows: Sequence[Row], days: list[date]) -> Days:
    """Active subscriptions of each interest at the end of each day."""
    active = _active(rows)
    return {
        interest: running(
            active[interest],
            {row["day"]: row["change"] for row in rows if row["interest"] == interest},
            days,
        )
        for interest in INTERESTS
    }


def email_days(rows: Sequence[Row], days: list[date]) -> Days:
    """Emails promised on each day, by what became of them."""
    return {
        group: every_day(
            {
                day: sum(r["number"] for r in rows if r["day"] == day and r["state"] in states)
                for day in days
            },
            days,
        )
        for group, states in GROUPS.items()
    }


def emails_of(row: Row, days: Days) -> Emails:
    """What waits now, and what became of the emails of these days."""
    total = {group: sum(numbers.values()) for group, numbers in days.items()}
    done = (total["sent"], total["delivered"], total["failed"])
    return Emails(row["waiting"], row["oldest"], *done)


def _active(rows: Sequence[Row]) -> dict[str, int]:
    now = {row["interest"]: row["change"] for row in rows if row["day"] is None}
    return {interest: now.get(interest, 0) for interest in INTERESTS}
