"""Changing a person's TRN, beside what they typed with one that is not verified."""

from markupsafe import Markup

from app.journey.month import day_name
from app.pages.console import form_page
from app.pages.console_form import Form, filled
from app.pages.form_fields import text_area, text_box, tick
from app.pages.moments import moment_html
from app.pages.people import USERS
from app.pages.people.detail import trn_words
from app.pages.render import AnyRequest, Page
from app.pages.wording import link
from app.services.casework.trn import HeldByAnother, Holder
from app.services.casework.typed_details import TypedDetails
from app.services.receipts import new_form_id
from components.button import Button
from components.component import Component, Html
from components.inset_text import InsetText
from components.summary_list import SummaryCard, SummaryRow

TRN, CHECKED, REASON, SAME = "trn", "checked", "reason", "same_person"


def trn_form(person: Holder) -> Form:
    """The form as it is first shown: with the TRN that there is."""
    return filled({TRN: person.trn, "form_id": new_form_id()})


def trn_page(
    request: AnyRequest,
    person: Holder,
    typed: TypedDetails | None,
    form: Form,
    *,
    held: HeldByAnother | None = None,
    status: int | None = None,
) -> Page:
    """The form; `held` is who else has the TRN, and offers the box to go on."""
    return form_page(
        request,
        "admin/people/trn.html",
        form,
        title=f"TRN of {person.who}",
        back=address_of(person),
        status=status,
        now=SummaryCard("Now", (SummaryRow("TRN", trn_words(person)),)),
        typed=_typed(typed) if typed is not None else "",
        held=_held(held) if held is not None else "",
        action=f"{address_of(person)}/trn",
        hidden=(("version", str(person.version)), ("form_id", form.values.get("form_id", ""))),
        fields=_fields(form, same=held is not None or form.ticked(SAME)),
        button=Button("Change TRN"),
    )


def address_of(person: Holder) -> str:
    """The page of a person."""
    return f"{USERS}/{person.id}"


def changed(person: Holder) -> str:
    """What is said after the change."""
    words = "verified" if person.status == "verified" else "not verified"
    return f"The TRN of {person.who} is now {person.trn}, {words}."


def _fields(form: Form, *, same: bool) -> tuple[Component, ...]:
    return (
        text_box(form, TRN, "Teacher reference number (TRN)", "7 digits", width=10),
        tick(
            form, CHECKED, "I have checked this TRN in the teaching record", "It is then verified."
        ),
        *((tick(form, SAME, "Two accounts belong to the same person"),) if same else ()),
        text_area(form, REASON, "Reason"),
    )


def _typed(typed: TypedDetails) -> SummaryCard:
    rows = (
        SummaryRow("TRN", typed.trn),
        SummaryRow("Full name", typed.name),
        SummaryRow("Date of birth", day_name(typed.date_of_birth)),
        SummaryRow("National Insurance number", typed.insurance_number or "–"),
        SummaryRow("Typed", moment_html(typed.submitted_at)),
    )
    return SummaryCard("What the person typed", rows)


def _held(held: HeldByAnother) -> InsetText:
    who = link(held.who, f"{USERS}/{held.id}")
    return InsetText(Html(Markup("{} has this TRN. Is this the same person?").format(who)))
