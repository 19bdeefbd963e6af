"""Sentences about the service that several of its pages share."""

from collections.abc import Iterator
from datetime import datetime

from app.services.moments import day_and_time
from app.services.operating.standing import Standing
from app.services.service_settings import ServiceSettings, State

STATES: dict[State, str] = {
    "open": "Open",
    "partially_closed": "Partially closed",
    "closed": "Completely closed",
}


def at(moment: datetime | None) -> str:
    """The current value of a time, beside its field."""
    return f"Now: {day_and_time(moment)}" if moment else "Now: none"


def coming(settings: ServiceSettings, now: datetime) -> tuple[str, ...]:
    """Everything that is scheduled, in the order in which it comes, a sentence each."""
    events = sorted(_events(settings))
    return tuple(f"{day_and_time(at)}: {what}." for at, what in events if at > now)


def _events(settings: ServiceSettings) -> Iterator[tuple[datetime, str]]:
    named = (
        (settings.opens_at, "registration opens"),
        (settings.closes_at, "registration closes"),
        (settings.closed_from, "the whole service closes"),
        (settings.closed_until, "the whole service is available again"),
    )
    return ((at, what) for at, what in named if at is not None)


def under_closure(settings: ServiceSettings, now: datetime) -> tuple[str, ...]:
    """What a complete closure means for other changes; nothing while there is none."""
    if not settings.closed(now):
        return ()
    return (
        "The whole service is closed, so visitors see the unavailable page until the closure ends.",
    )


def will_start(standing: Standing, after: ServiceSettings) -> tuple[str, ...]:
    """The campaigns that wait for registration to open, and when they start by a change to open."""
    when = "when the closure ends" if after.closed(standing.now) else "at once"
    waiting = tuple(f'The campaign "{name}" will start {when}.' for name in standing.campaigns)
    return waiting or ("No campaign is waiting for registration to open.",)
