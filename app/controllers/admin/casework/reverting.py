"""Taking back a status, a decision on funding, or an expiry."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.casework.found import found
from app.controllers.admin.casework.sending import calmly, note_refusal, version_in
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.banner import show_stale
from app.pages.casework.detail import address_of
from app.pages.casework.reverting import REASON, WHAT, confirm_page, revert_form, revert_page
from app.pages.casework.words import reverted
from app.pages.confirming import confirmed
from app.pages.render import AnyRequest
from app.services.admins.staff import Admin
from app.services.casework.refusals import AlreadySo, CaseworkRefused
from app.services.casework.reverting import check_reversal, nothing_left, offered, revert
from app.services.refusals import Stale


class RevertController(Controller):
    """`/admin/registrations/{id}/revert`; for super admins."""

    path = "/registrations/{registration:uuid}/revert"
    opt = SUPER_ADMINS

    @get()
    async def ask(
        self, request: AnyRequest, admin: NamedDependency[Admin], registration: FromPath[UUID]
    ) -> Response[Any]:
        detail = await found(registration)
        if not offered(detail.case):
            return await calmly(request, admin, detail, nothing_left(detail.case))
        return revert_page(request, detail, revert_form(detail.case))

    @post(status_code=303)
    async def take_back(
        self, request: AnyRequest, admin: NamedDependency[Admin], registration: FromPath[UUID]
    ) -> Response[Any]:
        detail, form = await found(registration), await sent_form(request)
        what, reason, id = form.typed(WHAT), form.typed(REASON), form.values.get("form_id")
        try:
            check_reversal(what, reason)
            if not confirmed(form) and what in offered(detail.case):
                return confirm_page(request, detail, form)
            who, version = actor(request, admin), version_in(form)
            case = await revert(registration, what, reason, version, who, now(), id)
        except CaseworkRefused as refusal:
            note_refusal(form, refusal)
            return revert_page(request, detail, form)
        except AlreadySo as so:
            return await calmly(request, admin, detail, str(so))
        except Stale as stale:
            show_stale(request, stale)
            return revert_page(request, await found(registration), form, status=409)
        return await done(request, admin, address_of(detail), reverted(case, what), form_id=id)
