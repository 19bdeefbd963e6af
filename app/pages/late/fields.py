"""What is asked about people who are let in late: the same for one and for many."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from app.clock import uk_today
from app.pages.console_form import Form, filled
from app.pages.form_dates import day_of, day_values
from app.pages.form_fields import day_boxes, radios, select, text_area
from app.services.late.choices import LONGEST_NOTE, PROVIDER_NAMES, REASONS, Details
from app.services.late.refusals import LateRefusal
from components.component import Component

# The list beside the form is filtered by `reason` and `provider`, and ids are unique.
REASON, PROVIDER, NOTE, ENDS_ON = "why_late", "asked_by", "note", "ends_on"
EMAIL = "email"
NOBODY = (("", "Not known"),)
# Where on the page a refusal of the use case is told.
_FIELDS: Mapping[str, str] = {"access ends on": f"{ENDS_ON}-day"}


def details_in(form: Form) -> Details:
    """The details that were chosen or typed; what cannot be used is noted in the form."""
    ends_on = day_of(form, ENDS_ON)
    return Details(
        reason=form.choice(REASON, REASONS),
        provider=form.choice(PROVIDER, PROVIDER_NAMES),
        note=form.text(NOTE, most=LONGEST_NOTE),
        ends_on=ends_on.isoformat() if ends_on else "",
    )


def note_refusal(form: Form, refusal: LateRefusal) -> None:
    """Note the sentence of a refusal at the field that it is about."""
    form.wrong(_FIELDS.get(refusal.field, refusal.field), str(refusal))


def new_details(days: int, now: datetime) -> Form:
    """The form as it is first shown: access ends after the usual number of days."""
    return filled(day_values(ENDS_ON, uk_today(now) + timedelta(days=days)))


def detail_fields(form: Form) -> tuple[Component, ...]:
    """Reason, provider, note and end."""
    return (
        radios(form, REASON, "Reason", tuple(REASONS.items())),
        select(form, PROVIDER, "Course provider", (*NOBODY, *PROVIDER_NAMES.items())),
        text_area(form, NOTE, "Note", "Only admins can see this.", rows=3),
        end_field(form),
    )


def end_field(form: Form) -> Component:
    """The last day of access."""
    return day_boxes(form, ENDS_ON, "Access ends on", "For example, 2 5 2024")


def in_details(form: Form) -> bool:
    """Whether something is wrong in the part of the form that is closed at first."""
    return any(name != EMAIL for name in form.errors)


def end_of_form(day: date) -> Form:
    """The form for another end, filled with the present one."""
    return filled(day_values(ENDS_ON, day))
