"""The tables of a review's page: providers, what came of it, uploads."""

from markupsafe import Markup

from app.pages.moments import day_html, moment_html
from app.pages.reviews import review_address, upload_address
from app.pages.table_cells import link, none
from app.services.reviewing.numbers import Numbers, OfProvider
from app.services.reviewing.overview import Overview, Upload
from components.component import Html, Words
from components.table import Cell, Heading, Table
from components.tag import Tag

_PROVIDERS = ("Total", "Started", "Not started", "Unanswered", "Changed otherwise")
_REPORT = (
    "Total",
    "Now started",
    "Expired, not started",
    "Expired, unanswered",
    "Left as they are",
)
_CAPTION = "govuk-table__caption--m"
_BY = Markup("{}<br><span class='app-table__beneath'>by {}</span>")
_BENEATH = Markup("{}<br><span class='app-table__beneath'>{}</span>")


def provider_table(shown: Overview) -> Table:
    """What each provider was asked and has answered, with the list to send to it."""
    rows = [
        (_name(shown, one), *_numbers(_answers(one.numbers)), _last(shown, one))
        for one in shown.providers
    ]
    total = (Cell("All providers"), *_numbers(_answers(shown.total)), Cell())
    head = (*_headings("Provider", _PROVIDERS), Heading("Last upload"))
    return Table((*rows, total), head, "Providers", _CAPTION, row_headings=True)


def report_table(shown: Overview) -> Table:
    """What came of a finished review."""
    rows = [(Cell(one.name), *_numbers(_outcome(one.numbers))) for one in shown.providers]
    total = (Cell("All providers"), *_numbers(_outcome(shown.total)))
    head = _headings("Provider", _REPORT)
    return Table((*rows, total), head, "Report", _CAPTION, row_headings=True)


def upload_table(shown: Overview) -> Table:
    """The files that were uploaded, newest first."""
    head = (
        *_headings("File", ("Rows", "Started", "Not started")),
        *(Heading(words) for words in ("Provider", "Uploaded", "State")),
    )
    rows = tuple(_upload(shown, one) for one in shown.uploads)
    return Table(rows, head, "Uploads", _CAPTION, row_headings=True)


def state(upload: Upload) -> Tag:
    """Whether an upload was, or can be, applied."""
    if upload.applied_at is not None:
        return Tag("Applied", "green")
    if upload.errors:
        return Tag("Has errors", "red")
    return Tag("Not applied", "yellow")


def uploaded(upload: Upload) -> Html:
    """When a file was uploaded, and by whom."""
    return Html(_BY.format(moment_html(upload.uploaded_at).markup, upload.uploaded_by))


def _upload(shown: Overview, one: Upload) -> tuple[Cell, ...]:
    name = link(one.file_name, upload_address(shown.review.id, one.id), f"of {one.provider_name}")
    numbers = _numbers((one.rows, one.started, one.not_started))
    return (Cell(name), *numbers, Cell(one.provider_name), Cell(uploaded(one)), Cell(state(one)))


def _name(shown: Overview, one: OfProvider) -> Cell:
    file = f"{review_address(shown.review.id)}/providers/{one.provider}.csv?bom=1"
    download = link("Download list", file, f"of {one.name}")
    return Cell(Html(_BENEATH.format(one.name, download)))


def _last(shown: Overview, one: OfProvider) -> Cell:
    last = shown.last_of(one.provider)
    when: Words = none("no upload yet") if last is None else day_html(last.uploaded_at)
    return Cell(when)


def _headings(first: str, numbers: tuple[str, ...]) -> tuple[Heading, ...]:
    return (Heading(first), *(Heading(words, numeric=True) for words in numbers))


def _numbers(numbers: tuple[int, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(f"{number:,}", numeric=True) for number in numbers)


def _answers(one: Numbers) -> tuple[int, ...]:
    return one.total, one.started, one.not_started, one.unanswered, one.otherwise


def _outcome(one: Numbers) -> tuple[int, ...]:
    left = one.total - one.now_started - one.now_expired - one.expired_unanswered
    return one.total, one.now_started, one.now_expired, one.expired_unanswered, left
