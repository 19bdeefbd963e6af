"""How the service stands: its state, who can do what, what comes, what to mind, where to change."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.clock import uk_today
from app.journey.month import month_name
from app.pages.audit_sentences import sentence
from app.pages.console import console
from app.pages.preview.pages import PAGES
from app.pages.render import AnyRequest, Page
from app.pages.service.forms import FORMS
from app.pages.service.parts import address, people
from app.pages.service.visitors import visitors
from app.pages.service.warnings import warnings
from app.pages.service.wording import STATES, coming
from app.services.moments import day_and_time
from app.services.operating.sentences import state_line
from app.services.operating.standing import LastChange, Standing
from app.services.service_settings import ServiceSettings, State
from components.component import Component
from components.summary_list import Action, SummaryList, SummaryRow
from components.tag import Colour, Tag
from components.warning_text import WarningText

HISTORY = "/admin/audit?object_type=service"
COLOURS: dict[State, Colour] = {"open": "green", "partially_closed": "yellow", "closed": "red"}
NEVER = "Nobody has changed the service yet."


@dataclass(frozen=True, slots=True)
class Preview:
    """A page with an address for each state."""

    words: str
    links: tuple[tuple[str, str], ...]


def summary_page(request: AnyRequest, standing: Standing, last: LastChange | None) -> Page:
    """The page of the service."""
    settings, now = standing.settings, standing.now
    state = settings.state(now)
    return console(
        request,
        "admin/service/summary.html",
        title="Service",
        tab="service",
        tag=Tag(STATES[state], COLOURS[state]),
        line=state_line(settings, standing.listed, now),
        warnings=[WarningText(words) for words in warnings(standing)],
        visitors=SummaryList(tuple(SummaryRow(who, what) for who, what in visitors(standing))),
        coming=coming(settings, now) or ("Nothing is scheduled.",),
        last=_last(last),
        history=HISTORY,
        forms=_forms(standing),
        states=tuple(STATES.values()),
        previews=_previews(),
    )


def _last(last: LastChange | None) -> str:
    if last is None:
        return NEVER
    return f"{sentence(last.action)}: {last.by}, {day_and_time(last.at)}."


def _forms(standing: Standing) -> Component:
    values = _values(standing.settings, standing)
    return SummaryList(
        tuple(
            SummaryRow(
                form.title, value, (Action("Change", address(form), hidden=form.title.lower()),)
            )
            for form, value in zip(FORMS, values, strict=True)
        )
    )


def _values(settings: ServiceSettings, standing: Standing) -> Iterator[str]:
    """The present value of each form, in their order."""
    now = standing.now
    yield STATES[settings.underneath(now)]
    times = [at for at in (settings.opens_at, settings.closes_at) if at is not None and at > now]
    yield f"Next: {day_and_time(min(times))}" if times else "Nothing is scheduled"
    yield "None" if settings.closed_from is None else f"From {day_and_time(settings.closed_from)}"
    switch = "On" if settings.late_registration_enabled else "Off"
    days = f"access lasts {settings.late_access_days} days"
    yield f"{switch}, {days}, {people(standing.listed)} listed"
    month = settings.course_start_before
    reached = ", which has been reached" if month and month <= uk_today(now) else ""
    yield f"Courses start before {month_name(month)}{reached}" if month else "No start month"


def _previews() -> tuple[Preview, ...]:
    return tuple(
        Preview(
            page.words,
            tuple(
                (words, f"/admin/service/preview/{page.name}?state={state}")
                for state, words in STATES.items()
            ),
        )
        for page in PAGES
    )
