"""Setting status, funded place, outcome and start of a registration."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now, uk_today
from app.controllers.admin.acting import actor
from app.controllers.admin.casework.found import found
from app.controllers.admin.casework.sending import calmly, note_refusal, version_in
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.pages.banner import show_stale
from app.pages.casework.detail import address_of
from app.pages.casework.progress import (
    NOTE,
    leaving_page,
    progress_form,
    progress_in,
    progress_page,
)
from app.pages.casework.words import saved
from app.pages.confirming import confirmed
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.casework.progress import check, clears, set_progress
from app.services.casework.refusals import CaseworkRefused
from app.services.refusals import Stale


class ProgressController(Controller):
    """`/admin/registrations/{id}/progress`."""

    path = "/registrations/{registration:uuid}/progress"

    @get()
    async def ask(self, request: AnyRequest, registration: FromPath[UUID]) -> Page:
        detail = await found(registration)
        return progress_page(request, detail, progress_form(detail.case))

    @post(status_code=303)
    async def save(
        self, request: AnyRequest, admin: NamedDependency[Admin], registration: FromPath[UUID]
    ) -> Response[Any]:
        detail, form, at = await found(registration), await sent_form(request), now()
        wanted, id = progress_in(form), form.values.get("form_id")
        if form.mistaken:
            return progress_page(request, detail, form)
        try:
            if (lost := clears(detail.case, wanted)) and not confirmed(form):
                check(detail.case, wanted, uk_today(at))
                return leaving_page(request, detail, form, lost)
            who, version = actor(request, admin), version_in(form)
            did = await set_progress(
                registration, wanted, version, who, at, note=form.typed(NOTE), form_id=id
            )
        except CaseworkRefused as refusal:
            note_refusal(form, refusal)
            return progress_page(request, detail, form)
        except Stale as stale:
            show_stale(request, stale)
            return progress_page(request, await found(registration), form, status=409)
        if words := saved(did):
            return await done(request, admin, address_of(detail), words, form_id=id)
        return await calmly(request, admin, detail, "Nothing was changed.")
