"""Looking at a campaign's email, and sending it to oneself."""

from typing import Any
from uuid import UUID

from litestar import Controller, MediaType, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.campaigns.found import known
from app.controllers.admin.done import done
from app.guards import SUPER_ADMINS
from app.pages.campaigns import address
from app.pages.campaigns.preview import preview_page, wording
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.security.mail import MAIL_POLICY
from app.services.admins.staff import Admin
from app.services.campaigning.campaign import Campaign
from app.services.campaigning.content import preview, wordings
from app.services.campaigning.refusals import NotReady, TooManyTests
from app.services.campaigning.testing import send_test
from app.services.moments import time_name

# The frame may open nothing, so links in it lead nowhere.
INERT = '<head>\n<base target="_blank">'


class PreviewsController(Controller):
    """`/admin/campaigns/{id}/preview` and `/test`."""

    path = "/campaigns/{campaign:uuid}"
    opt = SUPER_ADMINS

    @get("/preview")
    async def show(self, request: AnyRequest, campaign: FromPath[UUID]) -> Page:
        return page_of(request, await known(campaign), Form())

    @get("/preview/{interest:str}")
    async def rendered(
        self, request: AnyRequest, campaign: FromPath[UUID], interest: FromPath[str]
    ) -> Response[str]:
        found = await known(campaign)
        if interest not in wordings(found) or not found.written:
            raise NotFoundException
        html = preview(found, interest).html.replace("<head>", INERT, 1)
        headers = {"content-security-policy": MAIL_POLICY}
        return Response(html, media_type=MediaType.HTML, headers=headers)

    @post("/test", status_code=200)
    async def test(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        found, form = await known(campaign), Form()
        try:
            await send_test(campaign, admin.id, admin.email, actor(request, admin), now())
        except NotReady as refusal:
            form.wrong("test", refusal.sentence)
        except TooManyTests as refusal:
            again = time_name(refusal.again_at)
            form.wrong("test", f"You have sent 10 tests in an hour. Send another one after {again}")
        if form.mistaken:
            return page_of(request, found, form)
        sent = f"We have sent the test to {admin.email}."
        return await done(request, admin, address(campaign, "preview"), sent)


def page_of(request: AnyRequest, campaign: Campaign, form: Form) -> Page:
    """The preview of every wording that is written."""
    chosen = wordings(campaign) if campaign.written else ()
    emails = {interest: preview(campaign, interest) for interest in chosen}
    alone = len(emails) == 1
    shown = [wording(interest, mail, alone=alone) for interest, mail in emails.items()]
    return preview_page(request, campaign, shown, form)
