"""The pages that can be previewed, each by its own real function."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from litestar import Request

from app.journey.journey import REGISTRATION
from app.pages.account import account_page
from app.pages.email_updates import confirmation_page, email_updates_page
from app.pages.guidance import apply_page, courses_page, funding_page
from app.pages.late_registration import late_page
from app.pages.preview.samples import anonymous, registrations, service_in, signed_in
from app.pages.question import step_page
from app.pages.render import AnyRequest, Page
from app.pages.start import start_page
from app.pages.unavailable import closed_page
from app.pages.visit import Visit
from app.services.arrival import Arrival
from app.services.service_settings import ServiceSettings, State
from app.services.service_state import ServiceState

Draw = Callable[[AnyRequest, ServiceState, datetime], Page]


@dataclass(frozen=True, slots=True)
class Previewed:
    """A page by its name in addresses; guidance is there also while everything is closed."""

    name: str
    words: str
    draw: Draw
    address: str
    always: bool = False


def _start(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    return start_page(request, _seen(request, anonymous(service, now)))


def _unavailable(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    return closed_page(request, service, now)


def _late(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    """While registration is open this address leads to the start page."""
    if service.state == "open":
        return _start(request, service, now)
    return late_page(request, _seen(request, anonymous(service, now)))


def _late_mismatch(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    if service.state == "open":
        return _start(request, service, now)
    on = replace(service, late_registration=True)
    return late_page(request, _seen(request, signed_in(on, now)))


def _account(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    holder = _seen(request, signed_in(service, now))
    return account_page(request, holder, registrations(now, service.month))


def _email_updates(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    return email_updates_page(request, _seen(request, signed_in(service, now)))


def _confirmation(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    subscriber = _seen(request, signed_in(service, now, subscribed=True))
    return confirmation_page(request, subscriber, "/account")


def _course_start(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    """The first question, which late applicants see also while registration is closed."""
    arrival = _seen(request, signed_in(service, now))
    step = REGISTRATION.steps["course-start"]
    return step_page(request, Visit(arrival, REGISTRATION.walk(arrival.facts), step))


def _apply(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    return apply_page(request, _seen(request, anonymous(service, now)))


def _funding(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    return funding_page(request, _seen(request, anonymous(service, now)))


def _courses(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    return courses_page(request, _seen(request, anonymous(service, now)))


def _seen(request: AnyRequest, arrival: Arrival) -> Arrival:
    """The frame of public pages is drawn for whoever has arrived."""
    request.scope["state"]["arrival"] = arrival
    return arrival


PAGES = (
    Previewed("start", "Start page", _start, "/"),
    Previewed("unavailable", "Unavailable page", _unavailable, "/"),
    Previewed("late", "Late registration", _late, "/late-registration"),
    Previewed(
        "late-mismatch",
        "Late registration, another email address",
        _late_mismatch,
        "/late-registration",
    ),
    Previewed("account", "Account", _account, "/account"),
    Previewed("email-updates", "Email updates", _email_updates, "/email-updates"),
    Previewed(
        "email-updates-confirmation",
        "Email updates, confirmation",
        _confirmation,
        "/email-updates/confirmation",
    ),
    Previewed("course-start", "First question", _course_start, "/registration/course-start"),
    Previewed("guidance-apply", "Guidance: how to apply", _apply, "/guidance/apply", always=True),
    Previewed("guidance-funding", "Guidance: funding", _funding, "/guidance/funding", always=True),
    Previewed("guidance-courses", "Guidance: courses", _courses, "/guidance/courses", always=True),
)
PAGE: Mapping[str, Previewed] = {page.name: page for page in PAGES}


def drawn(
    request: AnyRequest, page: Previewed, state: State, settings: ServiceSettings, now: datetime
) -> str:
    """The markup of a page in a state, as a visitor would get it whole."""
    service = service_in(state, settings, now)
    closed = state == "closed" and not page.always
    draw = _unavailable if closed else page.draw
    body: bytes = draw(_visitors(request, page.address), service, now).content
    return body.decode()


def _visitors(request: AnyRequest, path: str) -> AnyRequest:
    """The request as a visitor would ask for that address, who brings nothing along."""
    asked: Any = {**request.scope, "path": path, "headers": [], "state": {}, "query_string": b""}
    return Request(asked)
