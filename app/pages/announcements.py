"""What is announced above a page before a scheduled change (closure.md, section 3.2)."""

from datetime import datetime, timedelta

from markupsafe import Markup

from app.clock import uk
from app.services.arrival import Arrival
from app.services.moments import moment_name, time_name
from components.component import Html
from components.notification_banner import NotificationBanner

CLOSES_SOON, UNAVAILABLE_SOON = timedelta(days=14), timedelta(days=7)
JOURNEY = "/registration/"
HEADING_ID = "service-notice"
PARAGRAPH = Markup('<p class="govuk-notification-banner__heading">{}</p>')


def announcement(arrival: Arrival, path: str) -> NotificationBanner | None:
    """One banner with everything that this page should announce, if there is anything."""
    announced = (_closing(arrival, path), _closure(arrival))
    paragraphs = [PARAGRAPH.format(sentence) for sentence in announced if sentence]
    if not paragraphs:
        return None
    return NotificationBanner(Html(Markup("").join(paragraphs)), title_id=HEADING_ID)


def _closing(arrival: Arrival, path: str) -> str:
    """On the start page and on every page of the journey, while registration is open."""
    at = arrival.service.closes_at
    if arrival.state != "open" or not (path == "/" or path.startswith(JOURNEY)):
        return ""
    if at is None or not _soon(at, arrival.now, CLOSES_SOON):
        return ""
    return f"Registration closes at {moment_name(at)}. Submit your registration before then."


def _closure(arrival: Arrival) -> str:
    begins, ends = arrival.service.closed_from, arrival.service.closed_until
    if begins is None or not _soon(begins, arrival.now, UNAVAILABLE_SOON):
        return ""
    return f"This service will be unavailable {_window(begins, ends)}."


def _window(begins: datetime, ends: datetime | None) -> str:
    if ends is None:
        return f"from {moment_name(begins)}"
    if uk(begins).date() == uk(ends).date():
        return f"from {time_name(begins)} until {moment_name(ends)}"
    return f"from {moment_name(begins)} until {moment_name(ends)}"


def _soon(at: datetime, now: datetime, within: timedelta) -> bool:
    return now < at <= now + within
