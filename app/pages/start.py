"""The front page, by the state of the service."""

from app.journey.month import month_name
from app.pages.render import AnyRequest, Page, page
from app.services.arrival import Arrival
from app.settings import settings
from components.button import Button

TITLE = "Register for a national professional qualification (NPQ)"


def start_page(request: AnyRequest, arrival: Arrival) -> Page:
    """The start page while open, else the page that says registration has closed temporarily."""
    signed_in = arrival.person is not None
    month = arrival.service.month
    template = "start.html" if arrival.state == "open" else "closed_start.html"
    contact = arrival.service.contact_month
    return page(
        request,
        template,
        title=TITLE,
        links=settings(),
        month=month_name(month) if month else "",
        contact_month=month_name(contact) if contact else "",
        season=arrival.service.season,
        signed_in=signed_in,
        late=arrival.late,
        has_draft=bool(arrival.draft.answers),
        subscribed=arrival.subscription is not None,
        updates=_updates(arrival),
        begin=Button(
            "Carry on" if arrival.draft.answers else "Start now",
            href="/sign-in?to=register",
            kind="start",
        ),
        account=Button(
            "Go to your account" if signed_in else "Sign in to your account",
            href="/account" if signed_in else "/sign-in?to=account",
            kind="secondary",
        ),
    )


def _updates(arrival: Arrival) -> Button:
    subscribed = arrival.subscription is not None
    words = "Change your email updates" if subscribed else "Request email updates"
    signed_in = arrival.person is not None
    return Button(words, href="/email-updates" if signed_in else "/sign-in?to=email-updates")
