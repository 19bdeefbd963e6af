"""What admins see and press on the pages of registrations, in few words."""

from uuid import UUID

from tests.http.applicant import Applicant
from tests.page_check import with_class, words

LIST = "/admin/registrations"


async def look_up(who: Applicant, registration: UUID, page: str = "") -> Applicant:
    """Open a registration, or a page below it."""
    return await who.open(f"{LIST}/{registration}{page}")


async def press(who: Applicant, field: str, filled=()) -> Applicant:
    """Send the form that holds this field."""
    form = who.form(field)
    return await who.post(form, form.filled(dict(filled)))


def banner(who: Applicant) -> str:
    """What the banner says, "" for none."""
    found = with_class(who.page, "govuk-notification-banner__heading")
    return words(found[0]) if found else ""


def table(who: Applicant) -> list[list[str]]:
    """The cells of every row."""
    (body,) = who.page.iter("tbody")
    return [[words(cell) for cell in row] for row in body]


def links(who: Applicant) -> list[str]:
    """The words of every link of the main part."""
    return [words(link) for link in next(who.page.iter("main")).iter("a")]
