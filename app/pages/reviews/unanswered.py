"""The registrations that wait for an answer, and the question before they are expired."""

from collections.abc import Sequence
from datetime import datetime

from app.pages.confirming import confirmation
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.pages.reviews import SEEN, WORD, review_address
from app.pages.reviews.people import people_table
from app.pages.reviews.sentences import counted, will_email
from app.pages.table import Table
from app.pages.table_page import table_page
from app.pages.tables.review_unanswered import table
from app.services.listing import Rows, Wanted
from app.services.receipts import new_form_id
from app.services.reviewing.case import Case
from app.services.reviewing.overview import Overview
from app.services.reviewing.review import Review
from components.button import Button

LIMIT = "Registrations that have an answer which is not applied yet are not among them."


def table_of(review: Review) -> Table:
    """The table of this review's unanswered registrations."""
    return table(unanswered_address(review))


def unanswered_address(review: Review) -> str:
    """The page of a review's unanswered registrations."""
    return f"{review_address(review.id)}/unanswered"


def errors_told(shown: Overview) -> str:
    """Whose files nobody should forget before anything expires, "" for none."""
    if not shown.in_error:
        return ""
    names = ", ".join(shown.in_error)
    return f"The newest file of these providers has errors, so it does not count: {names}."


def unanswered_page(request: AnyRequest, shown: Overview, asked: Wanted, rows: Rows) -> Page:
    """The list; with the way to expire all of them while the review is open."""
    review, total = shown.review, shown.total.unanswered
    words = f"Expire all {counted(total, 'registration')}"
    can = review.open and total
    return table_page(
        request,
        table_of(review),
        asked,
        rows,
        title="Unanswered registrations",
        template="admin/reviews/unanswered.html",
        back=review_address(review.id),
        name=review.name,
        limit=LIMIT,
        errors=errors_told(shown),
        action=unanswered_address(review),
        expire=Button(words, kind="warning") if can else None,
    )


def expire_page(
    request: AnyRequest, shown: Overview, cases: Sequence[Case], seen_at: datetime, form: Form
) -> Page:
    """The question, with everybody whom it is about."""
    review, errors = shown.review, errors_told(shown)
    people = len({case.user for case in cases})
    address = unanswered_address(review)
    return confirmation(
        request,
        title=f"Do you want to expire {counted(len(cases), 'unanswered registration')}?",
        template="admin/reviews/people.html",
        button="Expire registrations",
        danger=True,
        back=address,
        action=address,
        hidden={
            SEEN: seen_at.isoformat(),
            "form_id": form.values.get("form_id") or new_form_id(),
        },
        typed_word=WORD,
        form=form,
        paragraphs=(
            f"No provider has said whether these registrations of the review “{review.name}” "
            "have started.",
            f"They will expire. {will_email(people)}",
            LIMIT,
            *((errors,) if errors else ()),
        ),
        tables=(people_table(cases, "Will expire"),),
    )
