"""One upload: the report on its rows, and what it changed."""

from app.pages.console import console
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.reviews import review_address, upload_address
from app.pages.reviews.answers import answer_table
from app.pages.reviews.people import left_out_table
from app.pages.reviews.sentences import counted
from app.pages.reviews.tables import state
from app.services.reviewing.findings import Finding
from app.services.reviewing.overview import MOST, Report, Upload
from components.button import Button
from components.component import Html, Words
from components.summary_list import SummaryList, SummaryRow
from components.table import Cell, Heading, Table
from components.tag import Tag

_KINDS = {"error": Tag("Error", "red"), "warning": Tag("Warning", "yellow")}
_HEAD = tuple(Heading(words) for words in ("Row", "Kind", "What is wrong", "Registration id"))
_CAPTION = "govuk-table__caption--m"


def upload_report(request: AnyRequest, shown: Report, *, super: bool) -> Page:
    """The report on a file, and the way to apply it for those who may."""
    review, upload = shown.review, shown.upload
    can_apply = review.open and not upload.errors and upload.applied_at is None
    return console(
        request,
        "admin/reviews/upload.html",
        title=f"Answers of {upload.provider_name}",
        back=review_address(review.id),
        upload=upload,
        details=SummaryList(_rows(shown)),
        findings=_findings(shown.findings) if shown.findings else None,
        not_shown=max(0, len(shown.findings) - MOST),
        left_out=left_out_table([(one.registration, one.who, one.why) for one in shown.left_out]),
        answers=answer_table(shown),
        most=f"{MOST:,}" if len(shown.answers) == MOST else "",
        can_apply=can_apply,
        may_apply=super,
        action=f"{upload_address(review.id, upload.id)}/apply",
        apply=Button("Preview and apply"),
    )


def _rows(shown: Report) -> tuple[SummaryRow, ...]:
    upload = shown.upload
    rows: list[tuple[str, Words]] = [
        ("State", state(upload)),
        ("Review", shown.review.name),
        ("File", upload.file_name),
        ("Checksum (SHA-256)", upload.sha256),
        ("Uploaded", _by(upload)),
        ("Rows", f"{upload.rows:,}"),
        ("Answers", _answers(upload)),
        ("Check", _check(upload)),
    ]
    if upload.applied_at is not None:
        when = moment_html(upload.applied_at)
        rows.append(("Applied", Html(when.markup + f" by {upload.applied_by}")))
        changed = f"{shown.now_started:,} started, {shown.now_expired:,} expired"
        rows.append(("What it changed", f"{changed}, {len(shown.left_out):,} left out"))
    return tuple(SummaryRow(key, value) for key, value in rows)


def _by(upload: Upload) -> Html:
    return Html(moment_html(upload.uploaded_at).markup + f" by {upload.uploaded_by}")


def _answers(upload: Upload) -> str:
    answered = f"{upload.started:,} started, {upload.not_started:,} not started"
    return f"{answered}, {upload.unanswered:,} of its registrations unanswered"


def _check(upload: Upload) -> str:
    errors, warnings = counted(upload.errors, "row"), counted(upload.warnings, "row")
    return f"{errors} with errors, {warnings} with warnings"


def _findings(findings: list[Finding]) -> Table:
    rows = tuple(_finding(one) for one in findings[:MOST])
    return Table(rows, _HEAD, "Report", _CAPTION, row_headings=True)


def _finding(one: Finding) -> tuple[Cell, ...]:
    kind = _KINDS[one.kind]
    return Cell(str(one.row)), Cell(kind), Cell(one.says), Cell(one.registration or "–")
