"""The dashboard's charts, each with the same figures as a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.journey.month import MONTHS, day_name
from app.pages.dashboard.words import counted
from app.services.dashboard.figures import Days, Figures
from components.chart import BarRows, Series, StackedBars
from components.component import Component


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture, and what it shows in columns and rows."""

    title: str
    picture: Component
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


def charts(figures: Figures) -> tuple[Chart, ...]:
    """The four charts."""
    return (_registrations(figures), _subscribers(figures), _funnel(figures), _emails(figures))


def _registrations(figures: Figures) -> Chart:
    days = figures.registration_days
    total, most = sum(days.values()), max(days, key=days.__getitem__)
    said = counted(total, "registration", "registrations")
    summary = f"{said} in 30 days; most on {day_name(most)}: {days[most]:,}." if total else NOTHING
    return _by_day(
        "registrations", "Registrations per day, 30 days", summary, {"Registrations": days}
    )


NOTHING = "No registrations in 30 days."


def _subscribers(figures: Figures) -> Chart:
    senco, other = figures.subscriber_days["senco"], figures.subscriber_days["other"]
    first, last = min(senco), max(senco)
    summary = (
        f"{senco[last] + other[last]:,} active subscriptions on {day_name(last)},"
        f" {senco[last]:,} of them for SENCO; {senco[first] + other[first]:,} on {day_name(first)}."
    )
    title = "Subscribers by interest, 30 days"
    return _by_day("subscribers", title, summary, {"SENCO": senco, "Other NPQ": other})


def _emails(figures: Figures) -> Chart:
    names = {
        "delivered": "Delivered",
        "sent": "Sent",
        "waiting": "Waiting",
        "failed": "Failed",
    }
    totals = {group: sum(numbers.values()) for group, numbers in figures.email_days.items()}
    summary = (
        f"Of {counted(sum(totals.values()), 'email', 'emails')} promised in 7 days,"
        f" {totals['delivered']:,} were delivered, {totals['sent']:,} were sent,"
        f" {totals['waiting']:,} wait and {totals['failed']:,} failed."
    )
    days: Days = {name: figures.email_days[group] for group, name in names.items()}
    return _by_day("emails", "Email delivery, 7 days", summary, days)


def _funnel(figures: Figures) -> Chart:
    found = figures.late
    steps = {
        "Listed": found.listed,
        "Invited": found.invited,
        "Signed in since": found.signed_in,
        "Draft started": found.drafted,
        "Submitted": found.used,
    }
    title = "Late list funnel, since the last closing"
    summary = (
        f"Of {counted(found.listed, 'listed permission', 'listed permissions')}, {found.invited:,}"
        f" were invited, {found.signed_in:,} signed in since, {found.drafted:,} started a draft and"
        f" {found.used:,} submitted."
    )
    picture = BarRows(
        "funnel", title, summary, tuple(steps), Series("Permissions", tuple(steps.values()))
    )
    rows = tuple((name, (value,)) for name, value in steps.items())
    return Chart(title, picture, ("Step", "Permissions"), rows)


def _by_day(id: str, title: str, summary: str, series: Mapping[str, Mapping[date, int]]) -> Chart:
    days = tuple(next(iter(series.values())))
    lines = tuple(Series(name, tuple(numbers.values())) for name, numbers in series.items())
    picture = StackedBars(id, title, summary, tuple(map(_short, days)), lines)
    total = ("Total",) if len(series) > 1 else ()
    rows = tuple((day_name(day), _values(series, day)) for day in days)
    return Chart(title, picture, ("Day", *series, *total), rows)


def _values(series: Mapping[str, Mapping[date, int]], day: date) -> tuple[int, ...]:
    values = tuple(numbers[day] for numbers in series.values())
    return (*values, sum(values)) if len(values) > 1 else values


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
