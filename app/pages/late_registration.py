"""The start page of late registration, and the pages that say why it cannot go on."""

from app.journey.month import day_name
from app.pages.bottom import reached
from app.pages.render import AnyRequest, Page, page
from app.services.arrival import Arrival
from app.services.late.access import LateAccess
from app.settings import settings
from components.button import Button

START = "Register late for a national professional qualification (NPQ)"
SWITCHED_OFF = "You cannot register late at the moment"
MISMATCH = "You cannot register late with this email address"
USED = "You have already registered late"
ENDED = "Your access to register late has ended"


def late_page(request: AnyRequest, arrival: Arrival) -> Page:
    """What somebody finds at `/late-registration` while registration is partially closed."""
    signed_in = arrival.person is not None
    if not arrival.service.late_registration:
        return page(request, "late/switched-off.html", title=SWITCHED_OFF, signed_in=signed_in)
    if arrival.person is None or arrival.late:
        return _start(request, arrival, signed_in)
    if arrival.late_access is None:
        return _mismatch(request, arrival.person.email)
    return _over(request, arrival.late_access)


def _start(request: AnyRequest, arrival: Arrival, signed_in: bool) -> Page:
    begun = bool(arrival.draft.answers)
    start = Button("Start now", href="/sign-in?to=late")
    return page(
        request,
        "late/start.html",
        title=START,
        links=settings(),
        signed_in=signed_in,
        begin=Button("Continue", href=reached(arrival)) if begun else start,
    )


def _mismatch(request: AnyRequest, email: str) -> Page:
    return page(
        request,
        "late/mismatch.html",
        title=MISMATCH,
        status=403,
        email=email,
        another=Button("Sign in with a different account"),
    )


def _over(request: AnyRequest, access: LateAccess) -> Page:
    used = access.standing == "submitted"
    return page(
        request,
        "late/used.html" if used else "late/ended.html",
        title=USED if used else ENDED,
        status=403,
        day=day_name(access.day),
    )
