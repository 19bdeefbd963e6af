"""Scheduled times that have come, turned into stored changes one by one (closure.md, 1.3)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from app.services.operating.changes import ended
from app.services.service_settings import ServiceSettings


@dataclass(frozen=True, slots=True)
class Reached:
    """One scheduled change: the settings before and after it, and the moment it was set for."""

    at: datetime
    before: ServiceSettings
    after: ServiceSettings


def reached(settings: ServiceSettings, now: datetime) -> Iterator[Reached]:
    """Every scheduled change whose time has come, in the order of their times."""
    for at, column in sorted(_times(settings, now)):
        after = _recorded(settings, column, at)
        yield Reached(at, settings, after)
        settings = after


def _times(settings: ServiceSettings, now: datetime) -> Iterator[tuple[datetime, str]]:
    begins = None if settings.closure_recorded else settings.closed_from
    times = {
        "closed_from": begins,
        "closed_until": settings.closed_until,
        "closes_at": settings.closes_at,
        "opens_at": settings.opens_at,
    }
    for column, at in times.items():
        if at is not None and at <= now:
            yield at, column


def _recorded(settings: ServiceSettings, column: str, at: datetime) -> ServiceSettings:
    if column == "closed_from":
        return replace(settings, closure_recorded=True)
    if column == "closed_until":
        return ended(settings)
    # A change set by hand after this time stands; the time itself is over all the same.
    stands = settings.registration_set_at is not None and at <= settings.registration_set_at
    if column == "opens_at":
        opened = replace(settings, opens_at=None)
        return opened if stands else replace(opened, registration="open", registration_set_at=at)
    closed = replace(settings, closes_at=None)
    if stands:
        return closed
    return replace(closed, registration="partially_closed", registration_set_at=at)
