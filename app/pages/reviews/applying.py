"""The preview of what applying an upload does, with the word to be typed."""

from datetime import datetime

from app.pages.confirming import confirmation
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.pages.reviews import SEEN, WORD, upload_address
from app.pages.reviews.people import left_out_table, people_table
from app.pages.reviews.sentences import counted, will_email
from app.services.reviewing.applying import Judged
from app.services.reviewing.overview import Upload
from app.services.reviewing.review import Review


def preview_page(
    request: AnyRequest,
    review: Review,
    upload: Upload,
    judged: Judged,
    unanswered: int,
    seen_at: datetime,
    form: Form,
) -> Page:
    """What would become of the registrations, by name for those that expire."""
    address = upload_address(review.id, upload.id)
    left = [(case.id, case.who, why) for case, why in judged.left_out]
    return confirmation(
        request,
        title=f"Do you want to apply the answers of {upload.provider_name}?",
        template="admin/reviews/people.html",
        button="Apply answers",
        danger=True,
        back=address,
        action=f"{address}/apply",
        hidden={SEEN: seen_at.isoformat()},
        typed_word=WORD,
        form=form,
        paragraphs=_paragraphs(judged, unanswered),
        tables=(people_table(judged.expire, "Will expire"), left_out_table(left)),
    )


def _paragraphs(judged: Judged, unanswered: int) -> tuple[str, ...]:
    started, expire = len(judged.started), len(judged.expire)
    people = len({case.user for case in judged.expire})
    will = f"{counted(expire, 'registration')} will expire."
    wait = "waits" if unanswered == 1 else "wait"
    left = len(judged.left_out)
    return (
        f"{counted(started, 'registration')} will be marked as started.",
        f"{will} {will_email(people)}" if people else will,
        f"{counted(unanswered, 'registration')} of this provider {wait} for an answer. "
        "Nothing happens to them.",
        f"{counted(left, 'answer')} {'is' if left == 1 else 'are'} left out.",
    )
