"""The question before a review is finished."""

from app.pages.confirming import confirmation
from app.pages.render import AnyRequest, Page
from app.pages.reviews import review_address
from app.pages.reviews.sentences import counted
from app.services.reviewing.overview import Overview


def finish_page(request: AnyRequest, shown: Overview) -> Page:
    """What has been done, and what will be left as it is."""
    review, total = shown.review, shown.total
    address = review_address(review.id)
    expired = total.now_expired + total.expired_unanswered
    return confirmation(
        request,
        title=f"Do you want to finish the review “{review.name}”?",
        button="Finish review",
        back=address,
        action=f"{address}/finish",
        paragraphs=(
            f"{counted(total.now_started, 'registration')} marked as started, {expired:,} expired.",
            f"{counted(total.unanswered, 'registration')} without an answer, and "
            f"{counted(total.not_applied, 'answer')} that were not applied, will be left as they "
            "are.",
            "Nothing more can be uploaded or applied after this. The history stays.",
        ),
    )
