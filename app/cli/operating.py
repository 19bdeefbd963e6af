"""Carries changes of the service out for an operator, and says what came of them.

Imported by its commands only once the settings are known to be right.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial

import click

from app.audit import OPERATOR
from app.cli.commands import run
from app.cli.connection import connected
from app.clock import now
from app.services.operating.changes import (
    Change,
    CloseCompletely,
    EndClosure,
    SetLateRegistration,
    SetRegistration,
    SetSchedule,
    SetTexts,
)
from app.services.operating.refusals import ChangeRefused, ConsentNeeded, Outdated
from app.services.operating.sentences import dropped, situation, starting
from app.services.operating.service import Changed, change_service, current
from app.services.operating.uk_times import read_moment, read_month
from app.services.service_settings import Registration, ServiceSettings

UNCHANGED = "Nothing was changed."
FASTER = "Somebody else changed the settings at the same moment. Run the command again."
NONE = "none"

Asked = Callable[[ServiceSettings], Change]


def show() -> None:
    """Say how the service stands."""
    moment = now()
    _say(situation(run(partial(connected, partial(current, moment))), moment))


def set_registration(to: Registration, accept_month: bool) -> None:
    """Open or close registration now."""
    _carry_out(lambda _: SetRegistration(to, accept_month))


def set_schedule(opens: str | None, closes: str | None, accept_month: bool) -> None:
    """Set the times that are given; "none" empties one."""

    def asked(settings: ServiceSettings) -> Change:
        opens_at = _moment(opens, settings.opens_at, "opens_at")
        closes_at = _moment(closes, settings.closes_at, "closes_at")
        return SetSchedule(opens_at, closes_at, accept_month)

    _carry_out(asked)


def close_completely(begins: str | None, until: str | None, message: str) -> None:
    """Close everything, from now on without a beginning."""

    def asked(_: ServiceSettings) -> Change:
        begin = _moment(begins, None, "closed_from")
        return CloseCompletely(begin, _moment(until, None, "closed_until"), message)

    _carry_out(asked)


def end_closure() -> None:
    """End the complete closure."""
    _carry_out(lambda _: EndClosure())


def set_month(typed: str, contact_provider: bool, accept_month: bool) -> None:
    """Set one of the two months; "none" empties it."""

    def asked(settings: ServiceSettings) -> Change:
        month = None if typed == NONE else read_month(typed, "month")
        return _texts(settings, month, contact_provider, accept_month)

    _carry_out(asked)


def set_late_registration(on: bool, days: int | None) -> None:
    """Turn the second switch."""
    _carry_out(lambda _: SetLateRegistration(on, days))


def _texts(
    settings: ServiceSettings, month: date | None, contact_provider: bool, accept: bool
) -> Change:
    start, contact = settings.course_start_before, settings.contact_provider_before
    return SetTexts(
        course_start_before=start if contact_provider else month,
        contact_provider_before=month if contact_provider else contact,
        usual_opening_season=settings.usual_opening_season,
        next_course_start=settings.next_course_start,
        month_accepted=accept,
    )


def _moment(typed: str | None, otherwise: datetime | None, field: str) -> datetime | None:
    if typed is None:
        return otherwise
    return None if typed == NONE else read_moment(typed, field)


def _carry_out(asked: Asked) -> None:
    moment = now()
    try:
        done = run(partial(connected, partial(_changed, asked, moment)))
    except ConsentNeeded as refusal:
        advice = "If that is right, run the command again with --accept-month."
        raise click.ClickException(f"{refusal}. {advice} {UNCHANGED}") from None
    except ChangeRefused as refusal:
        raise click.ClickException(f"{refusal}. {UNCHANGED}") from None
    except Outdated:
        raise click.ClickException(f"{FASTER} {UNCHANGED}") from None
    _say([UNCHANGED] if done.nothing else dropped(done.before, done.after))
    _say(starting(done.started))
    _say(situation(done.after, moment))


async def _changed(asked: Asked, moment: datetime) -> Changed:
    settings = await current(moment)
    return await change_service(asked(settings), OPERATOR, moment, settings.version)


def _say(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        click.echo(sentence)
