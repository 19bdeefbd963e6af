"""One registration: everything about it, and notes."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.casework.found import found, shown
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.pages.casework.detail import address_of
from app.pages.casework.words import noted
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.casework.notes import add_note
from app.services.casework.refusals import CaseworkRefused


class RegistrationController(Controller):
    """`/admin/registrations/{id}` and its notes."""

    path = "/registrations/{registration:uuid}"

    @get()
    async def show(
        self, request: AnyRequest, admin: NamedDependency[Admin], registration: FromPath[UUID]
    ) -> Page:
        return await shown(request, admin, await found(registration))

    @post("/notes", status_code=303)
    async def note(
        self, request: AnyRequest, admin: NamedDependency[Admin], registration: FromPath[UUID]
    ) -> Response[Any]:
        detail, form = await found(registration), await sent_form(request)
        text, id = form.values.get("note", ""), form.values.get("form_id")
        try:
            case = await add_note(registration, text, actor(request, admin), now(), id)
        except CaseworkRefused as refusal:
            form.wrong(refusal.field, str(refusal))
            return await shown(request, admin, detail, form)
        return await done(request, admin, address_of(detail), noted(case), form_id=id)
