"""The dashboard's blocks of numbers."""

from datetime import date, datetime

from app.clock import uk_today
from app.pages.dashboard.words import (
    EMAILS,
    LATE_LIST,
    REGISTRATIONS,
    SUBSCRIPTIONS,
    Figure,
    number,
    where,
)
from app.services.dashboard.days import WEEK, last_days
from app.services.dashboard.figures import Figures, Registrations
from app.services.moments import day_and_time
from components.component import Words

PERIODS = {"week": "Last 7 days", "opening": "Since the last opening", "all": "All time"}
SENCO = {
    "yes": "SENCO: yes",
    "plans_to_become": "SENCO: plans to become one",
    "does_not_plan": "SENCO: no",
}
NONE: Words = "–"
Row = tuple[str, tuple[Words, ...]]


def registrations(figures: Figures) -> tuple[Row, ...]:
    """All, late and SENCO registrations, each with its number in every period."""
    kinds = ("All registrations", "Late", *SENCO.values())
    columns = [_column(figures, period) for period in PERIODS]
    return tuple(
        (kind, tuple(column[place] for column in columns)) for place, kind in enumerate(kinds)
    )


def _column(figures: Figures, period: str) -> list[Words]:
    if period == "opening" and figures.service.opened_at is None:
        return [NONE] * (2 + len(SENCO))
    found, begins = figures.registrations[period], _begins(figures, period)
    words = PERIODS[period].lower()
    counts = (_total(found), _late(found), *_senco(found))
    return [
        number(value, where(REGISTRATIONS, **{**filters, "from": begins}), f"{name}, {words}")
        for name, value, filters in counts
    ]


def _total(found: Registrations) -> tuple[str, int, dict[str, str]]:
    return "registrations", found.total, {}


def _late(found: Registrations) -> tuple[str, int, dict[str, str]]:
    return "late registrations", found.late, {"late": "yes"}


def _senco(found: Registrations) -> list[tuple[str, int, dict[str, str]]]:
    return [(words, found.senco[answer], {"senco": answer}) for answer, words in SENCO.items()]


def _begins(figures: Figures, period: str) -> date | None:
    opened = figures.service.opened_at
    if period == "opening" and opened is not None:
        return uk_today(opened)
    return last_days(WEEK, figures.now)[0] if period == "week" else None


def subscriptions(figures: Figures, *, super: bool) -> tuple[Figure, ...]:
    """Active subscriptions by interest, and those that ended."""
    found, address = figures.subscriptions, SUBSCRIPTIONS if super else ""
    return (
        _figure("Active subscriptions", found.active, address, show="active"),
        _figure("SENCO", found.senco, address, show="active", interest="senco"),
        _figure("Other NPQ", found.other, address, show="active", interest="other"),
        _figure("Unsubscribed in 30 days", found.ended, address, show="unsubscribed"),
    )


def late(figures: Figures) -> tuple[Figure, ...]:
    """What became of the permissions added since the last closing."""
    found = figures.late
    return (
        _figure("Listed", found.listed, LATE_LIST, show="all"),
        _figure("Active", found.active, LATE_LIST, show="active"),
        _figure("Used", found.used, LATE_LIST, show="ended", used="yes"),
        _figure("Expired", found.expired, LATE_LIST, show="ended", used="no"),
        _figure("Removed", found.removed, LATE_LIST, show="ended", used="no"),
    )


def emails(figures: Figures) -> tuple[Figure, ...]:
    """What waits, and what became of the emails of the last 7 days."""
    found, since = figures.emails, {"from": last_days(WEEK, figures.now)[0]}
    return (
        _figure("Waiting now", found.waiting, EMAILS, state="waiting"),
        Figure("Oldest waiting", _age(found.oldest, figures.now)),
        _figure("Sent in 7 days", found.sent, EMAILS, state="sent", **since),
        _figure("Delivered in 7 days", found.delivered, EMAILS, state="delivered", **since),
        _figure("Failed in 7 days", found.failed, EMAILS, state="failed", **since),
    )


def since_closing(figures: Figures) -> str:
    """Since when late registrations are counted, in words."""
    at = figures.service.closed_at
    return f"Since the last closing, {day_and_time(at)}" if at else "Of all time"


def _age(since: datetime | None, now: datetime) -> str:
    if since is None:
        return "–"
    minutes = int((now - since).total_seconds() // 60)
    if minutes < 1:
        return "less than a minute"
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} days" if days > 1 else "1 day"
    if hours:
        return f"{hours} hours" if hours > 1 else "1 hour"
    return f"{minutes} minutes" if minutes > 1 else "1 minute"


def _figure(name: str, value: int, address: str, **filters: object) -> Figure:
    return Figure(name, number(value, where(address, **filters) if address else "", name.lower()))
