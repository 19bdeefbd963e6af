"""Deciding the funding of a registration that is in review."""

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
from app.pages.casework.funding import confirm_page, decision_in, funding_form, funding_page
from app.pages.casework.words import decided
from app.pages.confirming import confirmed
from app.pages.render import AnyRequest
from app.services.admins.staff import Admin
from app.services.casework.funding import check_awaits, check_decision, decide_funding
from app.services.casework.refusals import AlreadySo, CaseworkRefused
from app.services.refusals import Stale


class FundingController(Controller):
    """`/admin/registrations/{id}/funding`; for super admins."""

    path = "/registrations/{registration:uuid}/funding"
    opt = SUPER_ADMINS

    @get()
    async def ask(
        self, request: AnyRequest, admin: NamedDependency[Admin], registration: FromPath[UUID]
    ) -> Response[Any]:
        detail = await found(registration)
        try:
            check_awaits(detail.case)
        except CaseworkRefused:
            words = f"The funding of {detail.case.title} is not in review."
            return await calmly(request, admin, detail, words)
        return funding_page(request, detail, funding_form(detail.case))

    @post(status_code=303)
    async def decide(
        self, request: AnyRequest, admin: NamedDependency[Admin], registration: FromPath[UUID]
    ) -> Response[Any]:
        detail, form = await found(registration), await sent_form(request)
        decision, id = decision_in(form), form.values.get("form_id")
        try:
            checked = check_decision(decision)
            if not confirmed(form):
                check_awaits(detail.case)
                return confirm_page(request, detail, form, checked)
            who, version = actor(request, admin), version_in(form)
            case = await decide_funding(registration, decision, version, who, now(), id)
        except CaseworkRefused as refusal:
            note_refusal(form, refusal)
            return funding_page(request, detail, form)
        except AlreadySo as so:
            return await calmly(request, admin, detail, str(so))
        except Stale as stale:
            show_stale(request, stale)
            return funding_page(request, await found(registration), form, status=409)
        words = decided(case, checked.result)
        return await done(request, admin, address_of(detail), words, form_id=id)
