"""Closing the whole service, and ending that."""

from collections.abc import Mapping
from datetime import datetime

from app.pages.console_form import Form
from app.pages.form_dates import moment_of, moment_values
from app.pages.form_fields import Choices, moment_boxes, radios, text_area
from app.pages.service.parts import Question, people
from app.pages.service.wording import STATES, at, will_start
from app.services.moments import day_and_time
from app.services.operating.changes import LONGEST_MESSAGE, Change, CloseCompletely, EndClosure
from app.services.operating.sentences import starting
from app.services.operating.service import Changed
from app.services.operating.standing import Standing
from app.services.service_settings import ServiceSettings
from components.component import Component

WHAT: Choices = (("close", "Close everything"), ("end", "End the closure"))
FROM: Choices = (("now", "Now"), ("at", "At this date and time"))
UNTIL: Choices = (("unknown", "It is not known"), ("at", "At this date and time"))
TIME = "UK time, for example 27 11 2024 7pm."
MESSAGE = f"Plain text, up to {LONGEST_MESSAGE} characters. Blank lines make paragraphs."


class ClosureForm:
    """`…/complete-closure`: from, until, message; or its end."""

    slug = "complete-closure"
    title = "Complete closure"

    def values(self, settings: ServiceSettings) -> Mapping[str, str]:
        return {
            "what": "" if settings.closed_from else "close",
            "begins": "at" if settings.closed_from else "now",
            "ends": "at" if settings.closed_until else "unknown",
            **moment_values("closed_from", settings.closed_from),
            **moment_values("closed_until", settings.closed_until),
            "message": settings.closed_message,
        }

    def fields(self, form: Form, standing: Standing) -> tuple[Component, ...]:
        now = standing.settings
        what = (radios(form, "what", "What do you want to do?", WHAT),) if now.closed_from else ()
        begins = () if now.closure_recorded else _begins(form, now)
        message = f"{MESSAGE} {_told(now.closed_message)}"
        return (
            *what,
            *begins,
            radios(form, "ends", "When is the service expected to be available again?", UNTIL),
            moment_boxes(form, "closed_until", "Closed until", f"{TIME} {at(now.closed_until)}"),
            text_area(form, "message", "Message for the unavailable page", message, rows=6),
        )

    def change(self, form: Form, settings: ServiceSettings) -> Change | None:
        if settings.closed_from is not None:
            what = form.choice("what", ("close", "end"), missing="Select what you want to do")
            if what == "end":
                return EndClosure()
        closed_from = None if settings.closure_recorded else _beginning(form)
        missing = "Select whether the end is known"
        ends = form.choice("ends", ("unknown", "at"), missing=missing)
        closed_until = (
            _time(form, "closed_until", "until which it is closed") if ends == "at" else None
        )
        message = form.text("message", most=LONGEST_MESSAGE)
        return None if form.mistaken else CloseCompletely(closed_from, closed_until, message)

    def question(self, change: Change, standing: Standing, after: ServiceSettings) -> Question:
        return _ending(standing, after) if after.closed_from is None else _closing(standing, after)

    def said(self, changed: Changed, standing: Standing) -> str:
        after, now = changed.after, standing.now
        if after.closed_from is None:
            state = STATES[after.state(now)].lower()
            ended = f"The complete closure has ended. Registration is {state}."
            return " ".join((ended, *starting(changed.started)))
        if after.closed(now):
            return f"The whole service is now closed. {_return(after)}"
        return (
            f"The whole service will close on {day_and_time(after.closed_from)}. {_return(after)}"
        )


def _begins(form: Form, settings: ServiceSettings) -> tuple[Component, ...]:
    """Asked until the closure has begun: from then on its beginning stays as it was."""
    hint = f"{TIME} {at(settings.closed_from)}"
    return (
        radios(form, "begins", "When does everything close?", FROM),
        moment_boxes(form, "closed_from", "Closed from", hint),
    )


def _beginning(form: Form) -> datetime | None:
    begins = form.choice("begins", ("now", "at"), missing="Select when everything closes")
    return _time(form, "closed_from", "from which it is closed") if begins == "at" else None


def _time(form: Form, name: str, which: str) -> datetime | None:
    return moment_of(form, name, missing=f"Enter the date and time {which}")


def _told(message: str) -> str:
    return f"Now: {message}" if message else "Now: none"


def _return(settings: ServiceSettings) -> str:
    if settings.closed_until is None:
        return "No end is set."
    return f"It will be available again on {day_and_time(settings.closed_until)}."


def _closing(standing: Standing, after: ServiceSettings) -> Question:
    assert after.closed_from is not None  # or it would not close
    begins = "now" if after.closed(standing.now) else f"on {day_and_time(after.closed_from)}"
    have = "has" if standing.drafts == 1 else "have"
    underneath = STATES[after.underneath(standing.now)].lower()
    return Question(
        "Do you want to close the whole service?",
        (
            ("When", (f"Everything closes {begins}.", _return(after))),
            ("Visitors", ("Every page but guidance and help says that it is unavailable.",)),
            (
                "People in the middle of a registration",
                (
                    f"{people(standing.drafts)} {have} worked on one in the last hour.",
                    "They cannot carry on until the closure ends. Their answers are kept.",
                ),
            ),
            ("Late registration", (f"{people(standing.listed, 'listed')} cannot register.",)),
            ("Campaigns", ("A campaign that says registration is open stops sending.",)),
            ("Afterwards", (f"Without another change, registration is {underneath}.",)),
        ),
        "Close everything",
        danger=True,
        word="close everything",
    )


def _ending(standing: Standing, after: ServiceSettings) -> Question:
    state = STATES[after.state(standing.now)].lower()
    running = standing.settings.closed(standing.now)
    now = "The service is available at once." if running else "The closure will not happen."
    admitted = people(standing.admitted_by(after), "listed")
    opens = running and after.state(standing.now) == "open"
    campaigns = (("Campaigns", will_start(standing, after)),) if opens else ()
    return Question(
        "Do you want to end the complete closure?",
        (
            ("Visitors", (now, f"Registration is then {state}.")),
            ("Late registration", (f"{admitted} can register late.",)),
            *campaigns,
        ),
        "End the closure",
        word="end closure",
    )
