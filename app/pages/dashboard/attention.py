"""“Needs attention”: each is a number, and a link for those who may follow it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from app.clock import uk_today
from app.eligibility.imports.formats import NAMES
from app.journey.month import month_name
from app.pages.dashboard.words import EMAILS, LATE_LIST, REGISTRATIONS, counted, where
from app.services.dashboard.days import WEEK, last_days
from app.services.dashboard.figures import Figures

STOPPED = "No emails are being sent, because of a mistake in our settings for sending them"
NEAR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Item:
    """A number of things to look after, in words; without an address it is no link."""

    words: str
    address: str = ""


def attention(figures: Figures, *, super: bool) -> tuple[Item, ...]:
    """Everything that somebody should look after; nothing when all is well."""
    return (
        *_emails(figures),
        *_for_super_admins(figures, super=super),
        *_late(figures),
        *_reviews(figures),
        *_in_review(figures),
        *_month(figures, super=super),
        *_empty(figures, super=super),
    )


def _emails(figures: Figures) -> Iterator[Item]:
    if figures.attention.stopped:
        yield Item(STOPPED)
    if failed := figures.attention.failed:
        since = last_days(WEEK, figures.now)[0]
        words = f"{counted(failed, 'email', 'emails')} failed in the last 7 days"
        yield Item(words, where(EMAILS, state="failed", **{"from": since}))


def _for_super_admins(figures: Figures, *, super: bool) -> Iterator[Item]:
    paused, imports = figures.attention.paused, figures.attention.imports
    if paused:
        words = f"{counted(paused, 'campaign was', 'campaigns were')} paused by the service"
        yield Item(words, "/admin/campaigns?state=paused" if super else "")
    if imports:
        yield Item(
            f"{counted(imports, 'import', 'imports')} failed", "/admin/lists" if super else ""
        )


def _late(figures: Figures) -> Iterator[Item]:
    if ending := figures.attention.ending:
        words = counted(ending, "late permission ends", "late permissions end")
        yield Item(f"{words} within 3 days", f"{LATE_LIST}?show=active")


def _reviews(figures: Figures) -> Iterator[Item]:
    noted = figures.attention
    if noted.unanswered:
        words = counted(noted.unanswered, "unanswered registration", "unanswered registrations")
        yield Item(f"1 open review with {words}", f"/admin/reviews/{noted.review}")


def _in_review(figures: Figures) -> Iterator[Item]:
    noted = figures.attention
    if noted.in_review:
        words = counted(noted.in_review, "registration", "registrations")
        address = where(REGISTRATIONS, funding="in_review", to=noted.in_review_until)
        yield Item(f"{words} in review for more than 5 working days", address)


def _month(figures: Figures, *, super: bool) -> Iterator[Item]:
    """The start month, while somebody can register or will be able to."""
    settings, today = figures.service.settings, uk_today(figures.now)
    is_open = settings.underneath(figures.now) == "open"
    if not (is_open or settings.late_registration_enabled or settings.opens_at):
        return
    month, address = settings.course_start_before, "/admin/service" if super else ""
    if month is None:
        yield Item("1 start month is missing", address)
    elif month <= today:
        yield Item(f"1 start month has been reached: {month_name(month)}", address)
    elif month - today <= NEAR:
        days = counted((month - today).days, "day", "days")
        yield Item(f"1 start month will be reached in {days}: {month_name(month)}", address)


def _empty(figures: Figures, *, super: bool) -> Iterator[Item]:
    if empty := figures.attention.empty:
        names = ", ".join(NAMES[kind] for kind in empty)
        words = counted(len(empty), "list is empty", "lists are empty")
        yield Item(f"{words}: {names}", "/admin/lists" if super else "")
