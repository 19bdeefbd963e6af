"""Opening a review: the form, and what would be asked about before it is opened."""

from collections.abc import Sequence
from datetime import date

from app.journey.month import day_name
from app.pages.confirming import confirmation
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.form_dates import day_of, day_values
from app.pages.form_fields import day_boxes, text_box
from app.pages.render import AnyRequest, Page
from app.pages.reviews import REVIEWS
from app.services.receipts import new_form_id
from app.services.reviewing.opening import Expected, Wish
from components.button import Button
from components.table import Cell, Heading, Table

ADDRESS = f"{REVIEWS}/new"
NAME, CUT_OFF, ANSWER_BY = "name", "cut_off", "answer_by"
_HEAD = (Heading("Provider"), Heading("Registrations", numeric=True))


def new_page(request: AnyRequest, form: Form) -> Page:
    """The form that a review is opened with."""
    asked = "Registrations that were submitted on or before this day, and may not have started."
    return form_page(
        request,
        "admin/reviews/new.html",
        form,
        title="Open a review",
        back=REVIEWS,
        action=ADDRESS,
        fields=(
            text_box(form, NAME, "Name", "For example, Spring 2024. Only admins see it."),
            day_boxes(form, CUT_OFF, "Cut-off date", asked),
            day_boxes(form, ANSWER_BY, "Answer-by date", "When providers should have answered."),
        ),
        button=Button("Continue"),
    )


def note(form: Form, field: str, sentence: str) -> None:
    """What is wrong, at the first box of the field."""
    form.wrong(field if field == NAME else f"{field}-day", sentence)


def wanted(form: Form) -> tuple[str, date | None, date | None]:
    """The name and the two days as they were typed; mistakes are noted in the form."""
    name = form.text(NAME, missing="Enter a name for the review")
    cut_off = day_of(form, CUT_OFF, missing="Enter the cut-off date")
    return name, cut_off, day_of(form, ANSWER_BY, missing="Enter the answer-by date")


def open_page(request: AnyRequest, wish: Wish, expected: Sequence[Expected], form: Form) -> Page:
    """The question before a review is opened, with the registrations of each provider."""
    total = sum(one.total for one in expected)
    days = {**day_values(CUT_OFF, wish.cut_off), **day_values(ANSWER_BY, wish.answer_by)}
    return confirmation(
        request,
        title=f"Do you want to open the review “{wish.name}”?",
        template="admin/reviews/open.html",
        button="Open review",
        back=ADDRESS,
        action=ADDRESS,
        hidden={**days, NAME: wish.name, "form_id": form.values.get("form_id") or new_form_id()},
        paragraphs=(
            f"It asks about registrations that were submitted on or before "
            f"{day_name(wish.cut_off)}. Providers should answer by {day_name(wish.answer_by)}.",
            "Which registrations it asks about is fixed when it opens. "
            "Only one review can be open at a time.",
        ),
        table=Table(
            (*map(_cells, expected), (Cell("All providers"), Cell(f"{total:,}", numeric=True))),
            _HEAD,
            "Registrations by provider",
            "govuk-table__caption--m",
            row_headings=True,
        ),
    )


def _cells(one: Expected) -> tuple[Cell, Cell]:
    return Cell(one.provider), Cell(f"{one.total:,}", numeric=True)
