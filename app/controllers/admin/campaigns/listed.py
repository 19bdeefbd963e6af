"""The list of campaigns, and creating one."""

from typing import Any

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.campaigns import TAB, address
from app.pages.campaigns.drafts import step_page
from app.pages.campaigns.steps import NAME_TAKEN, audience_fields, read_audience
from app.pages.console_form import Form, filled
from app.pages.render import AnyRequest, Page, away
from app.pages.table import wanted
from app.pages.table_page import table_page
from app.pages.tables.campaigns import CREATE, TABLE
from app.services.admins.staff import Admin
from app.services.campaigning.audience import numbers_now
from app.services.campaigning.drafting import create
from app.services.campaigning.refusals import NameTaken
from app.services.listing import read
from app.services.receipts import new_form_id

TITLE = "Campaigns"


class CampaignsController(Controller):
    """`/admin/campaigns` and `/admin/campaigns/new`."""

    path = "/campaigns"
    opt = SUPER_ADMINS

    @get()
    async def index(self, request: AnyRequest) -> Page:
        asked = wanted(request, TABLE)
        rows = await read("campaigns", asked)
        page = "admin/campaigns/page.html"
        return table_page(
            request, TABLE, asked, rows, title=TITLE, tab=TAB, template=page, create=CREATE
        )

    @get("/new")
    async def ask(self, request: AnyRequest) -> Page:
        return await new_page(request, filled({"leave_out_recent": "yes"}), new_form_id())

    @post("/new", status_code=200)
    async def take(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        form = await sent_form(request)
        step, form_id = read_audience(form), form.typed("form_id")
        if not form.mistaken:
            try:
                id = await create(step, admin.id, actor(request, admin), now(), form_id)
                return away(request, address(id, "email"))
            except NameTaken:
                form.wrong("name", NAME_TAKEN)
        return await new_page(request, form, form_id)


async def new_page(request: AnyRequest, form: Form, form_id: str) -> Page:
    """The form of a campaign that there is not yet."""
    fields = audience_fields(form, await numbers_now())
    return step_page(request, "audience", fields, form, form_id=form_id)
