"""One late permission: its page, removal, another end, the link once more."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.journey.month import day_name
from app.pages.console_form import Form
from app.pages.form_dates import day_of
from app.pages.late import LATE_LIST
from app.pages.late.fields import ENDS_ON, note_refusal
from app.pages.late.listing import again_words
from app.pages.late.permission import INVITE, TELL, Around, permission_page, remove_page
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.emails_about import emails_about
from app.services.history import history
from app.services.late.changing import change_end, invite_again, remove
from app.services.late.reading import LateRow, late_permission
from app.services.late.refusals import InvitationWaits, InvitedTooOften, NotListed, UnknownValue
from app.services.operating.service import current


class LatePermissionController(Controller):
    """`/admin/late-registrations/{id}` and below."""

    path = "/late-registrations/{permission:uuid}"

    @get(["/", "/end-date"])
    async def show(
        self, request: AnyRequest, permission: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Page:
        return await shown(request, admin, await found(permission))

    @get("/remove")
    async def ask(
        self, request: AnyRequest, permission: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        row = await found(permission)
        if not row.active:
            return await ended(request, admin, NotListed(row.email, removed=row.removed))
        return remove_page(request, row)

    @post("/remove", status_code=303)
    async def remove(
        self, request: AnyRequest, permission: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        await found(permission)
        tell = (await sent_form(request)).ticked(TELL)
        try:
            email = await remove(permission, actor(request, admin), now(), tell=tell)
        except NotListed as gone:
            return await ended(request, admin, gone)
        return await done(request, admin, LATE_LIST, f"Access removed for {email}.")

    @post("/end-date", status_code=303)
    async def change_end(
        self, request: AnyRequest, permission: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        row, form = await found(permission), await sent_form(request)
        if not row.active:
            return await ended(request, admin, NotListed(row.email, removed=row.removed))
        day = day_of(form, ENDS_ON, missing="Enter the date on which access ends")
        try:
            if day is not None:
                await change_end(permission, day.isoformat(), actor(request, admin), now())
        except NotListed as gone:
            return await ended(request, admin, gone)
        except UnknownValue as refusal:
            note_refusal(form, refusal)
        if form.mistaken or day is None:
            return await shown(request, admin, row, form)
        words = f"{row.email} can now register late until {day_name(day)}."
        return await done(request, admin, f"{LATE_LIST}/{permission}", words)

    @post("/invite", status_code=303)
    async def invite(
        self, request: AnyRequest, permission: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        row, form = await found(permission), await sent_form(request)
        id = form.values.get("form_id")
        try:
            email = await invite_again(permission, actor(request, admin), now(), id)
        except NotListed as gone:
            return await ended(request, admin, gone)
        except (InvitationWaits, InvitedTooOften) as refusal:
            form.wrong(INVITE, str(refusal))
            return await shown(request, admin, row, form)
        words = again_words(email, await current(now()), now())
        return await done(request, admin, f"{LATE_LIST}/{permission}", words, form_id=id)


async def found(permission: UUID) -> LateRow:
    """The permission, 404 for an id that is none's."""
    row = await late_permission(permission, now())
    if row is None:
        raise NotFoundException
    return row


async def shown(request: AnyRequest, admin: Admin, row: LateRow, form: Form | None = None) -> Page:
    """The page of a permission, with what is wrong in a form of it."""
    emails = await emails_about("late_permission", row.id, everything=admin.super)
    events = await history("late_permission", row.id)
    return permission_page(request, row, Around(emails, events, form or Form()))


async def ended(request: AnyRequest, admin: Admin, gone: NotListed) -> Response[Any]:
    """Back to the list: there is nothing to change any more."""
    return await done(request, admin, LATE_LIST, gone.calmly, kind="calm")
