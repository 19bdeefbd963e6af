"""Changing the TRN of a person."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.casework.sending import version_in
from app.controllers.admin.done import done
from app.controllers.admin.headers_only import headers_only
from app.controllers.admin.sent import sent_form
from app.pages.banner import show_stale
from app.pages.console_form import Form
from app.pages.people import USERS
from app.pages.people.trn import CHECKED, REASON, SAME, TRN, changed, trn_form, trn_page
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.casework.refusals import AlreadySo, CaseworkRefused, Unknown
from app.services.casework.trn import HeldByAnother, NewTrn, change_trn
from app.services.casework.typed_details import trn_to_check
from app.services.refusals import Stale


class TrnController(Controller):
    """`/admin/users/{id}/trn`."""

    path = "/users/{user:uuid}/trn"

    @get()
    async def ask(
        self, request: AnyRequest, admin: NamedDependency[Admin], user: FromPath[UUID]
    ) -> Page:
        return await shown(request, admin, user)

    @post(status_code=303)
    async def change(
        self, request: AnyRequest, admin: NamedDependency[Admin], user: FromPath[UUID]
    ) -> Response[Any]:
        form = await sent_form(request)
        new, id = _new(form), form.values.get("form_id")
        try:
            person = await change_trn(user, new, version_in(form), actor(request, admin), now(), id)
        except Unknown as unknown:
            raise NotFoundException from unknown
        except HeldByAnother as held:
            form.wrong(held.field, str(held))
            return await shown(request, admin, user, form, held=held)
        except CaseworkRefused as refusal:
            form.wrong(refusal.field, str(refusal))
            return await shown(request, admin, user, form)
        except AlreadySo as so:
            return await done(request, admin, f"{USERS}/{user}", str(so), kind="calm")
        except Stale as stale:
            show_stale(request, stale)
            return await shown(request, admin, user, form, status=409)
        return await done(request, admin, f"{USERS}/{user}", changed(person), form_id=id)


def _new(form: Form) -> NewTrn:
    return NewTrn(form.typed(TRN), form.typed(REASON), form.ticked(CHECKED), form.ticked(SAME))


async def shown(
    request: AnyRequest,
    admin: Admin,
    user: UUID,
    form: Form | None = None,
    *,
    held: HeldByAnother | None = None,
    status: int | None = None,
) -> Page:
    """The form with what the person typed, which is recorded unless nobody will see it."""
    seen = not headers_only(request)
    try:
        person, typed = await trn_to_check(user, actor(request, admin), now(), record=seen)
    except Unknown as unknown:
        raise NotFoundException from unknown
    form = form or trn_form(person)
    return trn_page(request, person, typed, form, held=held, status=status)
