"""The service's state and settings: how it stands, and five forms that change it."""

from typing import Any

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.banner import show_stale
from app.pages.confirming import check_word, confirmed
from app.pages.console_form import Form, filled
from app.pages.preview.differing import differing
from app.pages.render import AnyRequest, Page
from app.pages.service.forms import FORM, FORM_ID, HOME, VERSION, asked_page, question_page
from app.pages.service.parts import ServiceForm
from app.pages.service.summary import summary_page
from app.services.admins.staff import Admin
from app.services.operating.changes import Change
from app.services.operating.record import changed
from app.services.operating.refusals import ChangeRefused, Outdated
from app.services.operating.service import change_service
from app.services.operating.standing import Standing, last_change, standing
from app.services.receipts import refuse_repeat
from app.services.refusals import Stale

UNCHANGED = "Nothing was changed."
ADDRESSES = [f"/{slug}" for slug in FORM]


class ServiceController(Controller):
    """`/admin/service` and its forms."""

    path = "/service"
    opt = SUPER_ADMINS

    @get()
    async def summary(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        return summary_page(request, await standing(now()), await last_change())

    @get(ADDRESSES)
    async def ask(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        asked, stands = form_of(request), await standing(now())
        return asked_page(request, asked, filled(asked.values(stands.settings)), stands)

    @post(ADDRESSES, status_code=200)
    async def take(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        asked, form = form_of(request), await sent_form(request)
        stands = await standing(now())
        await refuse_repeat(form.typed(FORM_ID))
        try:
            check_version(form, stands)
            change = asked.change(form, stands.settings)
            if change is None:
                return asked_page(request, asked, form, stands)
            return await confirm(request, admin, asked, form, stands, change)
        except Stale as stale:
            show_stale(request, stale)
            return asked_page(request, asked, form, await standing(stands.now), 409)
        except ChangeRefused as refusal:
            form.wrong(FIELDS.get(refusal.field, refusal.field), f"{refusal}")
            return asked_page(request, asked, form, stands)


# Where a refusal of the rules is said when its field has several boxes.
FIELDS = {
    field: f"{field}-day" for field in ("opens_at", "closes_at", "closed_from", "closed_until")
}


def form_of(request: AnyRequest) -> ServiceForm:
    """The form whose address this is."""
    return FORM[request.scope["path"].rpartition("/")[2]]


def check_version(form: Form, stands: Standing) -> None:
    """Refuse a form that was drawn from other settings than the present ones."""
    settings = stands.settings
    if form.typed(VERSION) != str(settings.version):
        raise Outdated(settings.changed_by or "Somebody", settings.changed_at or stands.now)


async def confirm(
    request: AnyRequest,
    admin: Admin,
    asked: ServiceForm,
    form: Form,
    stands: Standing,
    change: Change,
) -> Response[Any]:
    """Ask before a change that would change something, and make it once that is confirmed."""
    after = change.applied(stands.settings, stands.now)
    if not changed(stands.settings, after):
        return await done(request, admin, HOME, UNCHANGED, kind="calm")
    question = asked.question(change, stands, after)
    if question.word and confirmed(form):
        check_word(form, question.word)
    if not confirmed(form) or form.mistaken:
        shown = differing(request, stands, after)
        return question_page(request, asked, question, form, stands, shown)
    id, version = form.typed(FORM_ID), stands.settings.version
    what = await change_service(change, actor(request, admin), stands.now, version, id)
    return await done(request, admin, HOME, asked.said(what, stands), form_id=id)
