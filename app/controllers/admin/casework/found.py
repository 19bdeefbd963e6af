"""The registration that an address names, and its page."""

from uuid import UUID

from litestar.exceptions import NotFoundException

from app.pages.casework.detail import Around, detail_page
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.casework.notes import notes_of
from app.services.casework.reading import Detail, registration_detail
from app.services.emails_about import emails_about
from app.services.history import history


async def found(registration: UUID) -> Detail:
    """The registration; any other id is a page that there is not."""
    detail = await registration_detail(registration)
    if detail is None:
        raise NotFoundException
    return detail


async def shown(
    request: AnyRequest, admin: Admin, detail: Detail, form: Form | None = None
) -> Page:
    """The page of a registration, with what is wrong in the form for a note."""
    id = detail.case.id
    around = Around(
        await notes_of(id),
        await emails_about("registration", id, everything=admin.super),
        await history("registration", id),
        form or Form(),
    )
    return detail_page(request, detail, around, admin)
