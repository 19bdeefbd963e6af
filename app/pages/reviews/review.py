"""One review: how it stands by provider, its uploads, and what can be done with it."""

from collections.abc import Sequence

from app.journey.month import day_name
from app.pages.console import console
from app.pages.history import told
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.reviews import REVIEWS, review_address
from app.pages.reviews.tables import provider_table, report_table, upload_table
from app.services.history import Event
from app.services.reviewing.overview import Overview
from app.services.reviewing.review import Review
from components.button import Button
from components.component import Html, Words
from components.summary_list import SummaryList, SummaryRow
from components.tag import Tag

STATE = {True: Tag("Open", "green"), False: Tag("Finished", "grey")}


def review_page(
    request: AnyRequest, shown: Overview, events: Sequence[Event], *, super: bool
) -> Page:
    """A review as it stands; what only super admins may do is shown to them alone."""
    review, total = shown.review, shown.total
    return console(
        request,
        "admin/reviews/review.html",
        title=review.name,
        back=REVIEWS,
        review=review,
        address=review_address(review.id),
        details=SummaryList(_rows(shown)),
        providers=provider_table(shown),
        report=None if review.open else report_table(shown),
        uploads=upload_table(shown) if shown.uploads else None,
        upload=Button("Upload answers", href=f"{review_address(review.id)}/upload"),
        unanswered=total.unanswered,
        not_applied=total.not_applied,
        may_decide=super,
        history=told(events),
    )


def _rows(shown: Overview) -> tuple[SummaryRow, ...]:
    review, total = shown.review, shown.total
    rows: list[tuple[str, Words]] = [
        ("State", STATE[review.open]),
        ("Cut-off date", day_name(review.cut_off)),
        ("Answer-by date", day_name(review.answer_by)),
        ("Opened", by(review)),
        ("Answered", f"{total.answered:,} of {total.total:,} registrations"),
    ]
    if review.finished_at is not None:
        when = moment_html(review.finished_at)
        rows.append(("Finished", Html(when.markup + f" by {review.finished_by}")))
    return tuple(SummaryRow(key, value) for key, value in rows)


def by(review: Review) -> Html:
    """When the review was opened, and by whom."""
    return Html(moment_html(review.opened_at).markup + f" by {review.opened_by}")
