"""Who looks at a preview: an invented person, with an invented registration."""

from datetime import date, datetime, timedelta
from uuid import UUID

from app.clock import uk_today
from app.eligibility.courses import COURSE, SENCO
from app.eligibility.providers import PROVIDERS
from app.journey.facts import Facts
from app.services.arrival import Arrival, Draft, Person, Subscription
from app.services.registrations import Registration
from app.services.service_settings import ServiceSettings, State
from app.services.service_state import ServiceState, shown_state

SAMPLE = UUID(int=1)
EMAIL = "example@email.com"
SOMEBODY = Person(SAMPLE, EMAIL, "Sam Sample", date(1985, 3, 27), "1234567", "verified")
COURSES = ("npq-headship", SENCO)


def service_in(state: State, settings: ServiceSettings, now: datetime) -> ServiceState:
    """The service with the words of these settings, in a state that it need not be in."""
    return shown_state(settings, uk_today(now), state)


def anonymous(service: ServiceState, now: datetime) -> Arrival:
    """Somebody who is not signed in."""
    return Arrival(now, service, Facts(today=uk_today(now), month=service.month))


def signed_in(service: ServiceState, now: datetime, *, subscribed: bool = False) -> Arrival:
    """The invented person, who has registered twice."""
    subscription = Subscription(SAMPLE, "senco") if subscribed else None
    facts = Facts(today=uk_today(now), month=service.month)
    return Arrival(
        now, service, facts, SOMEBODY, Draft(), registrations=2, subscription=subscription
    )


def registrations(now: datetime, month: date | None) -> tuple[Registration, ...]:
    """What the invented person has registered for."""
    return tuple(
        _registration(course, now - timedelta(days=40 * place), month)
        for place, course in enumerate(COURSES, 1)
    )


def _registration(course: str, at: datetime, month: date | None) -> Registration:
    return Registration(
        id=SAMPLE,
        submitted_at=at,
        course=COURSE[course],
        provider=PROVIDERS[0].name,
        course_start_before=month,
        workplace="Sample School – 1 Mill Lane, Manchester",
        childcare_provider="",
        funding="funded",
        funding_code="funded",
        funding_reason="",
        pay_for_course="",
        provider_status="pending",
        funded_place=None,
        started="unknown",
        outcome="",
        expired_at=None,
    )
