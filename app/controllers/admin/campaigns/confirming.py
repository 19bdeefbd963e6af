"""Confirming a campaign by a typed word, and making a scheduled one a draft again."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.campaigns.found import already, draft, known, version_in
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.banner import show_stale
from app.pages.campaigns import address
from app.pages.campaigns.drafts import Checked, confirm_page
from app.pages.campaigns.words import start
from app.pages.confirming import TYPED, check_word
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.campaigning.audience import numbers_of
from app.services.campaigning.campaign import Campaign
from app.services.campaigning.confirming import confirm, reconsider, why_not
from app.services.campaigning.progress import duration
from app.services.campaigning.refusals import AlreadyElse, NotReady
from app.services.operating.record import condition
from app.services.operating.service import current
from app.services.refusals import Stale


class ConfirmingController(Controller):
    """`/admin/campaigns/{id}/confirm` and `/change`."""

    path = "/campaigns/{campaign:uuid}"
    opt = SUPER_ADMINS

    @get("/confirm")
    async def ask(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        try:
            return await page_of(request, await draft(campaign), Form())
        except AlreadyElse as error:
            return await already(request, admin, await known(campaign), error)

    @post("/confirm", status_code=200)
    async def take(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        form, found = await sent_form(request), await known(campaign)
        try:
            check_word(form, "send")
            if form.mistaken:
                return await page_of(request, await draft(campaign), form)
            who = actor(request, admin)
            sure = await confirm(campaign, version_in(form), admin.id, who, now())
        except AlreadyElse as error:
            return await already(request, admin, found, error)
        except Stale as stale:
            show_stale(request, stale)
            return await page_of(request, await known(campaign), form, 409)
        except NotReady as refusal:
            form.wrong(TYPED, refusal.sentence)
            return await page_of(request, found, form)
        message = f"The campaign “{sure.name}” is confirmed. It starts: {start(sure).lower()}."
        return await done(request, admin, address(campaign), message)

    @post("/change", status_code=200)
    async def change(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        found = await known(campaign)
        try:
            await reconsider(campaign, actor(request, admin), now())
        except AlreadyElse as error:
            return await already(request, admin, found, error)
        message = f"The campaign “{found.name}” is a draft again and will not be sent."
        return await done(request, admin, address(campaign), message)


async def page_of(
    request: AnyRequest, campaign: Campaign, form: Form, status: int | None = None
) -> Page:
    """The confirmation with its numbers, and what would be in the way."""
    moment = now()
    refusal = await why_not(campaign, moment)
    numbers = await numbers_of(campaign.id, moment)
    checked = Checked(
        numbers,
        condition(await current(moment), moment).capitalize(),
        duration(numbers.total),
        refusal.sentence if refusal else "",
    )
    return confirm_page(request, campaign, checked, form, status)
