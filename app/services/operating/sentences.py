"""The settings in sentences, for the command and the console's confirmation pages."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from app.clock import uk_today
from app.journey.month import month_name
from app.services.moments import moment_name
from app.services.service_settings import ServiceSettings


def situation(settings: ServiceSettings, now: datetime) -> tuple[str, ...]:
    """How the service stands and what is scheduled, a sentence each."""
    return (
        *_closure(settings, now),
        *_registration(settings, now),
        *_late(settings),
        *_months(settings, now),
    )


def state_line(settings: ServiceSettings, listed: int, now: datetime) -> str:
    """Who can register at this moment, in one sentence; `listed` people are on the late list."""
    if settings.closed(now):
        end = moment_name(settings.closed_until) if settings.closed_until else "further notice"
        return f"Nobody can register. The whole service is closed until {end}."
    if settings.underneath(now) == "open":
        return "Open to everybody."
    if not listed or not settings.late_registration_enabled:
        return "Nobody can register."
    people = "1 listed person" if listed == 1 else f"{listed:,} listed people"
    return f"Closed to the public, open to {people}."


def timeline(settings: ServiceSettings) -> tuple[str, ...]:
    """The scheduled opening and closing, in the order in which they come."""
    times = ((settings.opens_at, "open"), (settings.closes_at, "close"))
    coming = sorted((at, verb) for at, verb in times if at is not None)
    return tuple(f"Registration will {verb} at {moment_name(at)}." for at, verb in coming)


def dropped(before: ServiceSettings, after: ServiceSettings) -> tuple[str, ...]:
    """The scheduled times that a change by hand has made pointless."""
    times = (
        ("opening", before.opens_at, after.opens_at),
        ("closing", before.closes_at, after.closes_at),
    )
    return tuple(
        f"The {what} at {moment_name(at)} no longer applies."
        for what, at, kept in times
        if at is not None and kept is None
    )


def starting(campaigns: Iterable[str]) -> tuple[str, ...]:
    """The campaigns that a change has started, a sentence each."""
    return tuple(f'The campaign "{name}" is starting.' for name in campaigns)


def _registration(settings: ServiceSettings, now: datetime) -> Iterator[str]:
    names = {"open": "open", "partially_closed": "partially closed"}
    yield f"Registration is {names[settings.underneath(now)]}."
    yield from timeline(settings)


def _closure(settings: ServiceSettings, now: datetime) -> Iterator[str]:
    if settings.closed_from is None:
        return
    end = moment_name(settings.closed_until) if settings.closed_until else "further notice"
    if settings.closed(now):
        yield f"The service is completely closed until {end}; underneath that:"
    else:
        begin = moment_name(settings.closed_from)
        yield f"The service will be completely closed from {begin} until {end}."


def _late(settings: ServiceSettings) -> Iterator[str]:
    switch = "on" if settings.late_registration_enabled else "off"
    yield f"Late registration is {switch}. A permission lasts {settings.late_access_days} days."


def _months(settings: ServiceSettings, now: datetime) -> Iterator[str]:
    months = (
        ("start", settings.course_start_before),
        ("contact-provider", settings.contact_provider_before),
    )
    for name, month in months:
        if month is None:
            yield f"There is no {name} month."
        else:
            reached = ", which has been reached" if month <= uk_today(now) else ""
            yield f"The {name} month is {month_name(month)}{reached}."
