"""Adding many people: the paste, the file, and the report on them."""

from markupsafe import Markup

from app.pages.console import console, form_page
from app.pages.console_form import Form
from app.pages.form_fields import file_box, text_area
from app.pages.late import LATE_LIST
from app.pages.late.copying import box
from app.pages.late.fields import detail_fields
from app.pages.render import AnyRequest, Page
from app.services.late.batches import Batch
from app.services.late.choices import PROVIDER_NAMES, REASONS
from app.services.late.report import ReportRow, counts, in_order
from app.services.late.reports import added, details_of, outcome
from components.button import Button
from components.component import Html
from components.table import Cell, Heading, Table
from components.tag import Colour, Tag

ADDRESSES, FILE = "addresses", "file"
_CHECK = Button("Check")
_COLOURS: dict[str, Colour] = {"good": "green", "added": "green", "listed": "blue"}
_HEAD = tuple(
    Heading(words)
    for words in (
        "Row",
        "Email address",
        "Result",
        "Reason",
        "Course provider",
        "Note",
        "Access ends on",
    )
)


def many_page(request: AnyRequest, form: Form) -> Page:
    """The box for many addresses, and what holds for all of them."""
    hint = "Up to 500, divided by new lines, commas, semicolons or spaces."
    return form_page(
        request,
        "admin/late/many.html",
        form,
        title="Add many closed registration users",
        back=LATE_LIST,
        addresses=text_area(form, ADDRESSES, "Email addresses", hint, rows=10),
        fields=detail_fields(form),
        check=_CHECK,
    )


def file_page(request: AnyRequest, form: Form) -> Page:
    """The box for a file, and what may stand in it."""
    return form_page(
        request,
        "admin/late/file.html",
        form,
        title="Upload a file of closed registration users",
        back=LATE_LIST,
        file=file_box(form, FILE, "CSV file", "Up to 1MB and 2,000 rows."),
        reasons=REASONS.items(),
        providers=PROVIDER_NAMES.items(),
        check=_CHECK,
    )


def batch_page(request: AnyRequest, batch: Batch) -> Page:
    """What would become of each address, or became of it."""
    good = sum(row.kind == "good" for row in batch.rows)
    return console(
        request,
        "admin/late/batch.html",
        title="Report on the people you added" if batch.confirmed else "Check before you add",
        back=LATE_LIST,
        batch=batch,
        address=f"{LATE_LIST}/batches/{batch.id}",
        counts=f"{outcome(batch)}" if batch.confirmed else f"{counts(batch.rows)}.",
        add=Button(f"Add {good:,} {'person' if good == 1 else 'people'}") if good else None,
        table=_table(batch),
        **box(added(batch)),
    )


def _table(batch: Batch) -> Table:
    rows = tuple(_cells(row) for row in in_order(batch.rows))
    return Table(rows, _HEAD, "Addresses", "govuk-visually-hidden", row_headings=True)


def _cells(row: ReportRow) -> tuple[Cell, ...]:
    result = Tag(row.says, _COLOURS.get(row.kind, "red")) if len(row.says) < 50 else _long(row.says)
    details = (Cell(words or "–") for words in details_of(row))
    return (Cell(str(row.row)), Cell(row.address or "–"), Cell(result), *details)


def _long(words: str) -> Html:
    """A sentence that no tag has room for."""
    return Html(Markup('<span class="govuk-error-message">{}</span>').format(words))
