"""How a registration stands, as tags with the words that belong to them."""

from functools import cache

from jinja2 import Template
from markupsafe import Markup

from app.eligibility.courses import SENCO
from app.eligibility.outcomes import MEANING
from app.journey.reading import read_day
from app.journey.senco_help import RULE_BEGAN
from app.pages.templates import TEMPLATES
from app.pages.wording import support
from app.services.arrival import Arrival
from app.services.registrations import Registration
from app.settings import settings
from components.component import Html
from components.tag import Tag

_APPLICATION = {
    "expired": Tag("Expired", "grey"),
    "pending": Tag("Apply with provider", "yellow"),
    "accepted": Tag("Successful", "green"),
    "rejected": Tag("Unsuccessful", "red"),
}
_FUNDING = {
    "funded": Tag("Eligible", "green"),
    "in_review": Tag("In review", "blue"),
    "not_funded": Tag("Not eligible", "red"),
}
_OUTCOME = {"passed": Tag("Passed", "green"), "failed": Tag("Not passed", "red")}


def provider_application(registration: Registration, arrival: Arrival) -> Html:
    """Where the application with the provider stands; expiry first."""
    status = "expired" if registration.expired_at is not None else registration.provider_status
    return _words(
        "provider-application",
        status=status,
        tag=_APPLICATION[status],
        may_register=arrival.may_register,
    )


def course_outcome(registration: Registration) -> Html | None:
    """Passed or not, once known."""
    if not registration.outcome:
        return None
    return _words(
        "course-outcome",
        outcome=registration.outcome,
        tag=_OUTCOME[registration.outcome],
        provider=registration.provider,
        qualifications=settings().qualifications_url,
    )


def scholarship(registration: Registration) -> Html:
    """The funding in force and what it means."""
    told = registration.funding_reason or registration.funding_code
    return _words(
        "scholarship",
        funding=registration.funding,
        tag=_FUNDING[registration.funding],
        place=registration.funded_place,
        provider=registration.provider,
        because=MEANING[told].reason if told in MEANING else "",
        own_words="" if told in MEANING else told,
        needs_this=_needs_this(registration),
        support=support(),
    )


def _needs_this(registration: Registration) -> bool:
    """Whether the three-year rule may bind this person: SENCO since September 2009 or later."""
    started = read_day(registration.answers.get("senco_start_date", ""))
    return registration.course.identifier == SENCO and started is not None and started >= RULE_BEGAN


def _words(name: str, **context: object) -> Html:
    return Html(Markup(_template(name).render(context)))  # noqa: S704 rendered with autoescape


@cache
def _template(name: str) -> Template:
    return TEMPLATES.get_template(f"account/{name}.html")
