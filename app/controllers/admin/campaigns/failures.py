"""The failed emails of a campaign: listed, downloaded, tried again."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.campaigns.found import already, known
from app.controllers.admin.done import done
from app.controllers.admin.downloads import download
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.campaigns import address
from app.pages.campaigns.words import count
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.table_page import table_page
from app.pages.tables.campaign_failures import ALL_AGAIN, failures_table
from app.services.admins.staff import Admin
from app.services.campaigning.refusals import AlreadyElse, NotReady
from app.services.campaigning.running import retry
from app.services.listing import read
from app.services.receipts import as_form_id


class FailuresController(Controller):
    """`/admin/campaigns/{id}/failures`, its file, and `/retry`."""

    path = "/campaigns/{campaign:uuid}"
    opt = SUPER_ADMINS

    @get("/failures")
    async def index(self, request: AnyRequest, campaign: FromPath[UUID]) -> Page:
        found, table = await known(campaign), failures_table(campaign)
        asked = wanted(request, table)
        rows = await read("campaign_failures", asked, campaign=campaign)
        return table_page(
            request,
            table,
            asked,
            rows,
            title=f"Failed emails of “{found.name}”",
            template="admin/campaigns/failures.html",
            back=address(campaign),
            here=address(campaign),
            again=ALL_AGAIN,
        )

    @get("/failures.csv")
    async def export(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        await known(campaign)
        asked = wanted(request, failures_table(campaign))
        return await download(request, admin, "campaign_failures", asked, campaign=campaign)

    @post("/retry", status_code=200)
    async def retry(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        found, form = await known(campaign), await sent_form(request)
        one = as_form_id(form.typed("email")) if form.typed("email") else None
        here = address(campaign, "failures")
        try:
            number = await retry(campaign, one, actor(request, admin), now())
        except AlreadyElse as error:
            return await already(request, admin, found, error)
        except NotReady as refusal:
            return await done(request, admin, here, refusal.sentence, kind="problem")
        if not number:
            return await done(request, admin, here, "Nothing was left to try again.", kind="calm")
        return await done(request, admin, here, f"We will try {count(number, 'email')} again.")
