"""The late list, and the form that adds one person to it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.downloads import download
from app.controllers.admin.sent import sent_form
from app.pages.console_form import Form
from app.pages.late import LATE_LIST
from app.pages.late.fields import EMAIL, details_in, new_details, note_refusal
from app.pages.late.listing import Panel, added_words, late_list_page
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.tables.late_registrations import TABLE
from app.services.admins.staff import Admin
from app.services.late.adding import add_one
from app.services.late.batches import find_batch
from app.services.late.reading import late_permission
from app.services.late.refusals import BatchGone, LateRefusal
from app.services.late.reports import added
from app.services.late.telling import Permission
from app.services.listing import read
from app.services.operating.service import current
from app.services.receipts import as_form_id, new_form_id


class LateListController(Controller):
    """`/admin/late-registrations`: who may register while registration is closed."""

    path = LATE_LIST.removeprefix("/admin")

    @get()
    async def index(self, request: AnyRequest) -> Page:
        return await shown(request, None)

    @get("/export.csv")
    async def export(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        return await download(
            request, admin, "late_registrations", wanted(request, TABLE), now=now()
        )

    @post(status_code=303)
    async def add(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        form, at = await sent_form(request), now()
        details, id = details_in(form), form.values.get("form_id")
        try:
            if form.mistaken:
                return await shown(request, form)
            one = await add_one(
                form.values.get(EMAIL, ""), details, actor(request, admin), at, form_id=id
            )
        except LateRefusal as refusal:
            note_refusal(form, refusal)
            return await shown(request, form)
        words = added_words(one, await current(at), at)
        return await done(request, admin, f"{LATE_LIST}?added={one.id}", words, form_id=id)


async def shown(request: AnyRequest, form: Form | None) -> Page:
    """The page, with what was typed into the form if that was sent."""
    at, asked = now(), wanted(request, TABLE)
    service, rows = await current(at), await read("late_registrations", asked, now=at)
    panel = Panel(
        form or new_details(service.late_access_days, at),
        (form.values.get("form_id") if form else None) or new_form_id(),
        service,
        at,
        await just_added(request),
    )
    return late_list_page(request, panel, asked, rows)


async def just_added(request: AnyRequest) -> Sequence[Permission]:
    """Those whom the form before has added, as the address names them."""
    one = as_form_id(request.query_params.get("added"))
    many = as_form_id(request.query_params.get("batch"))
    if one is not None:
        row = await late_permission(one, now())
        return [row.told] if row is not None and row.active else []
    return await added_in(many) if many is not None else []


async def added_in(batch: UUID) -> Sequence[Permission]:
    """Whom a batch has added."""
    try:
        return added(await find_batch(batch, now()))
    except BatchGone:
        return []
