"""Guidance pages, with the notice that follows the state of the service (closure.md, 9.1)."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from app.journey.month import day_name
from app.pages.course_guides import CourseGuide
from app.pages.guided_courses import COURSE_GUIDE, COURSE_GUIDES
from app.pages.guides import ALL_COURSES, APPLY, FUNDING, Guide
from app.pages.render import AnyRequest, Page, page
from app.pages.unavailable import LATER
from app.pages.wording import link
from app.services.arrival import Arrival
from app.services.guidance import CourseProvider
from app.services.moments import moment_name
from app.services.service_state import ServiceState
from app.settings import settings


def apply_page(request: AnyRequest, arrival: Arrival) -> Page:
    """The steps from choosing an NPQ to starting it."""
    return _guide_page(
        request,
        "apply",
        APPLY,
        notice=notice(arrival.service),
        courses=COURSE_GUIDES,
        course=COURSE_GUIDE,
        links=settings(),
    )


def funding_page(request: AnyRequest, arrival: Arrival) -> Page:
    """Which NPQs are funded for whom."""
    return _guide_page(
        request, "funding", FUNDING, notice=notice(arrival.service), course=COURSE_GUIDE
    )


def courses_page(request: AnyRequest, arrival: Arrival) -> Page:
    """Every course with whom it is for."""
    return _guide_page(
        request, "courses", ALL_COURSES, notice=notice(arrival.service), courses=COURSE_GUIDES
    )


def course_page(
    request: AnyRequest,
    arrival: Arrival,
    course: CourseGuide,
    providers: Sequence[CourseProvider],
) -> Page:
    """One course, with those who offer it now; it shows no notice in any state."""
    return _guide_page(
        request,
        course.template,
        course.guide,
        course=course,
        providers=providers,
        next_course_start=arrival.service.next_course_start,
        links=settings(),
    )


def notice(service: ServiceState) -> tuple[str | Markup, ...]:
    """What to say about registration being closed, by paragraphs; nothing while it is open."""
    if service.state == "open":
        return ()
    closed = (
        "Before you apply to your chosen training provider, you need to register with the "
        "Department for Education. However, the registration service is currently closed."
    )
    waiting = service.state == "partially_closed"
    return (closed, _updates(service.season)) if waiting else (closed, _return(service))


def _updates(season: str) -> Markup:
    usually = f", this is usually {season}" if season else ""
    way = link("request an email to tell you when it is open", "/email-updates")
    return Markup("You can {}{}.").format(way, usually)


def _return(service: ServiceState) -> str:
    if service.closed_until is None:
        return LATER
    return f"You will be able to use the service from {moment_name(service.closed_until)}."


def _guide_page(
    request: AnyRequest,
    template: str,
    guide: Guide,
    *,
    notice: Sequence[str] = (),
    **context: Any,
) -> Page:
    return page(
        request,
        f"guidance/{template}.html",
        title=guide.title,
        guide=guide,
        published=day_name(guide.published),
        updated=day_name(guide.updated),
        notice=notice,
        **context,
    )
