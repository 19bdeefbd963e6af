"""What the forms about a registration have in common."""

from typing import Any

from litestar import Response

from app.controllers.admin.done import done
from app.pages.casework.detail import address_of
from app.pages.console_form import Form
from app.pages.render import AnyRequest
from app.services.admins.staff import Admin
from app.services.casework.reading import Detail
from app.services.casework.refusals import CaseworkRefused

# Where a refusal is about a day, the first of its boxes is the field.
_FIRST_BOX = {"started_on": "started_on-day"}


def version_in(form: Form) -> int:
    """The version that a form was drawn from; one that never was for anything else."""
    typed = form.typed("version")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else -1


def note_refusal(form: Form, refusal: CaseworkRefused) -> None:
    """Say at its field why nothing was done."""
    form.wrong(_FIRST_BOX.get(refusal.field, refusal.field), str(refusal))


async def calmly(request: AnyRequest, admin: Admin, detail: Detail, words: str) -> Response[Any]:
    """Back to the registration: there is nothing to do any more."""
    return await done(request, admin, address_of(detail), words, kind="calm")
