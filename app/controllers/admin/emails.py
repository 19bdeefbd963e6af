"""The log of emails: what was promised, how it stands, and sending one again."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.pages.console_form import Form
from app.pages.email_log import AGAIN, email_page
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.table_page import table_page
from app.pages.tables.emails import ADDRESS, emails_table
from app.services.admins.staff import Admin
from app.services.email_log import LoggedEmail, campaigns, logged_email
from app.services.history import history
from app.services.listing import read
from app.services.resending import NotSentAgain, send_again


class EmailsController(Controller):
    """`/admin/emails`: those of campaigns and email updates for super admins only."""

    path = "/emails"

    @get()
    async def index(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        table = emails_table(await campaigns() if admin.super else None)
        asked = wanted(request, table)
        rows = await read("emails", asked, everything=admin.super)
        return table_page(request, table, asked, rows, title="Emails", tab="emails")

    @get("/{email:uuid}")
    async def show(
        self, request: AnyRequest, email: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Page:
        return await shown(request, await found(email, admin))

    @post("/{email:uuid}/resend", status_code=303)
    async def resend(
        self, request: AnyRequest, email: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        logged, form = await found(email, admin), await sent_form(request)
        id = form.values.get("form_id")
        try:
            subject, to = await send_again(email, actor(request, admin), now(), id)
        except NotSentAgain as refused:
            form.wrong(AGAIN, str(refused))
            return await shown(request, logged, form)
        words = f"We will send “{subject}” to {to} again."
        return await done(request, admin, f"{ADDRESS}/{email}", words, form_id=id)


async def found(email: UUID, admin: Admin) -> LoggedEmail:
    """The email, if this admin may see it; 404 for an id that is none's."""
    logged = await logged_email(email)
    if logged is None:
        raise NotFoundException
    if logged.for_super_admins and not admin.super:
        raise PermissionDeniedException
    return logged


async def shown(request: AnyRequest, logged: LoggedEmail, form: Form | None = None) -> Page:
    """The page of an email, with what speaks against sending it again."""
    events = await history("email", logged.email.id)
    return email_page(request, logged, events, form or Form())
