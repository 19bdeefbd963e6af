"""The form for what a course provider says of a registration."""

from collections.abc import Mapping

from app.pages.casework.detail import address_of
from app.pages.casework.form import carried, case_form
from app.pages.casework.tags import OUTCOMES, PLACES, STARTED, STATUS
from app.pages.casework.words import start
from app.pages.confirming import confirmation
from app.pages.console_form import Form, filled
from app.pages.form_dates import day_of, day_values
from app.pages.form_fields import Choices, day_boxes, radios, text_area
from app.pages.render import AnyRequest, Page
from app.services.casework.case import Case
from app.services.casework.progress import STATUSES, Progress
from app.services.casework.reading import Detail
from app.services.receipts import new_form_id
from components.component import Component
from components.inset_text import InsetText

STATUS_FIELD, PLACE, OUTCOME, STARTED_FIELD, STARTED_ON, NOTE = (
    "provider_status",
    "funded_place",
    "outcome",
    "started",
    "started_on",
    "note",
)
_EXPIRED = "This registration has expired. Only a note can be added."
_PLACES: Mapping[str, bool | None] = {"yes": True, "no": False, "unknown": None}
_OUTCOMES: Mapping[str, str | None] = {"none": None, "passed": "passed", "failed": "failed"}


def progress_form(case: Case) -> Form:
    """The form as it is first shown: how the registration stands."""
    return filled(
        {
            STATUS_FIELD: case.provider_status,
            PLACE: next(value for value, place in _PLACES.items() if place is case.funded_place),
            OUTCOME: case.outcome or "none",
            STARTED_FIELD: case.started,
            **day_values(STARTED_ON, case.started_on),
            "version": str(case.version),
            "form_id": new_form_id(),
        }
    )


def progress_in(form: Form) -> Progress:
    """What the form says; mistakes are noted in it."""
    started = form.choice(
        STARTED_FIELD, STARTED.keys(), missing="Select whether the course has started"
    )
    return Progress(
        form.choice(STATUS_FIELD, STATUSES, missing="Select a status"),
        _PLACES.get(form.typed(PLACE)),
        _OUTCOMES.get(form.typed(OUTCOME)),
        started,
        day_of(form, STARTED_ON) if started == "started" else None,
    )


def progress_page(
    request: AnyRequest, detail: Detail, form: Form, *, status: int | None = None
) -> Page:
    """The form, with how things stand beside each field and what was typed in it."""
    case = detail.case
    return case_form(
        request,
        detail,
        form,
        title=f"Progress of {case.title}",
        page="progress",
        fields=_fields(case, form),
        button="Save progress",
        about=InsetText(_EXPIRED) if case.expired_at is not None else "",
        status=status,
    )


def _fields(case: Case, form: Form) -> tuple[Component, ...]:
    accepted = "Only for accepted registrations."
    status = tuple((value, STATUS[value].text) for value in STATUSES)
    places = tuple((value, PLACES[place]) for value, place in _PLACES.items())
    outcomes = tuple((value, OUTCOMES[outcome or ""]) for value, outcome in _OUTCOMES.items())
    return (
        radios(form, STATUS_FIELD, "Status", status, f"Now: {STATUS[case.status].text}."),
        radios(
            form, PLACE, "Funded place", places, f"{accepted} Now: {PLACES[case.funded_place]}."
        ),
        radios(
            form, OUTCOME, "Outcome", outcomes, f"{accepted} Now: {OUTCOMES[case.outcome or '']}."
        ),
        radios(form, STARTED_FIELD, "Started", _started(case), f"Now: {start(case)}."),
        day_boxes(form, STARTED_ON, "Day on which the course started", "Only if it has started."),
        text_area(form, NOTE, "Note (optional)", "Notes cannot be changed or removed."),
    )


def _started(case: Case) -> Choices:
    """“Not started” comes from a review: it is offered only where it is so already."""
    offered = ("unknown", "started", *(("not_started",) if case.started == "not_started" else ()))
    return tuple((value, STARTED[value]) for value in offered)


def leaving_page(request: AnyRequest, detail: Detail, form: Form, lost: tuple[str, ...]) -> Page:
    """The question before an acceptance is left, and what goes with it."""
    status = STATUS[form.typed(STATUS_FIELD)].text.lower()
    names = " and the ".join(lost)
    cleared = f"The {names} will be cleared. What it was stays in the history."
    return confirmation(
        request,
        title=f"Do you want to set the registration of {detail.case.title} to {status}?",
        paragraphs=(cleared, "The person is not told."),
        button=f"Set to {status}",
        danger=True,
        back=f"{address_of(detail)}/progress",
        action=f"{address_of(detail)}/progress",
        hidden=carried(form),
    )
