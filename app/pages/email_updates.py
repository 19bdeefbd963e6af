"""Asking for email updates, and what happens then (closure.md, section 5)."""

from dataclasses import dataclass

from markupsafe import Markup

from app.journey.month import month_name
from app.pages.forms import form
from app.pages.render import AnyRequest, Page, page
from app.pages.wording import link
from app.services.arrival import Arrival
from app.services.unsubscribing import own_link
from components.button import Button
from components.component import Html
from components.error_summary import ErrorSummary
from components.inset_text import InsetText
from components.panel import Panel
from components.radios import RadioItem, Radios

ADDRESS = "/email-updates"
CONFIRMATION = "/email-updates/confirmation"
FIELD = "interest"
MISSING = "Select yes if you want to register for the SENCO NPQ"
CHOICES = (RadioItem("senco", "Yes"), RadioItem("other", "No, I want to do a different NPQ"))
BUTTON = Button("Request email updates")
DONE = "Your email request has been set up"


@dataclass(frozen=True, slots=True)
class Wording:
    """What the form is called and asks, by the state of the service."""

    title: str
    legend: str


_ASKED = (
    "Do you want to register for the special educational needs co-ordinator (SENCO) NPQ"
    " when registration opens"
)
WAITING = Wording("Request email updates about registration opening", f"{_ASKED}?")
LATER = Wording("Request email updates about later courses", f"{_ASKED} for later courses?")


def email_updates_page(request: AnyRequest, arrival: Arrival, *, mistaken: bool = False) -> Page:
    """The form, filled in for a subscriber; 422 when it was sent without a usable answer."""
    wording = LATER if arrival.state == "open" else WAITING
    known = arrival.subscription.interest if arrival.subscription and not mistaken else ""
    error = MISSING if mistaken else ""
    return page(
        request,
        "email_updates/email-updates.html",
        title=wording.title,
        status=422 if mistaken else 200,
        mistaken=mistaken,
        summary=ErrorSummary(((f"#{FIELD}", MISSING),)) if mistaken else None,
        lead=_lead(arrival),
        inset=_inset(arrival),
        form=form(ADDRESS),
        question=Radios(FIELD, wording.legend, CHOICES, value=known, error=error),
        button=BUTTON,
    )


def _lead(arrival: Arrival) -> str:
    if arrival.state != "open":
        return ""
    month = arrival.service.month
    for_courses = f" for courses starting before {month_name(month)}" if month else ""
    return (
        f"Registration is open now{for_courses}. "
        "We can email you when registration opens for later courses."
    )


def _inset(arrival: Arrival) -> InsetText | None:
    if arrival.person is None or arrival.subscription is None:
        return None
    told = Markup("You already get email updates at {}. You can change your answer or {}.")
    way_out = link("unsubscribe", own_link(arrival.subscription.id))
    return InsetText(Html(told.format(arrival.person.email, way_out)))


def confirmation_page(request: AnyRequest, arrival: Arrival, registrations: str) -> Page:
    """What happens next; `registrations` is where the person finds theirs, blank for none."""
    assert arrival.person is not None  # who has a subscription is signed in
    month = arrival.service.month
    return page(
        request,
        "email_updates/confirmation.html",
        title=DONE,
        panel=Panel(DONE),
        open=arrival.state == "open",
        email=arrival.person.email,
        month=month_name(month) if month else "",
        season=arrival.service.season,
        registrations=registrations,
    )
