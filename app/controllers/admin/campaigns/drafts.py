"""One campaign: the steps of a draft and their forms; else how far it is."""

from collections.abc import Mapping
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
from app.pages.campaigns import HOME, address
from app.pages.campaigns import steps as shown
from app.pages.campaigns.drafts import NEXT, draft_page, step_page
from app.pages.campaigns.progress import progress_page
from app.pages.confirming import confirmation
from app.pages.console_form import Form, filled
from app.pages.render import AnyRequest, Page, away
from app.services.admins.staff import Admin
from app.services.campaigning import drafting
from app.services.campaigning.audience import numbers_now
from app.services.campaigning.campaign import Campaign
from app.services.campaigning.progress import progress_of, waits_for
from app.services.campaigning.refusals import AlreadyElse, NameTaken
from app.services.history import history
from app.services.refusals import Stale

STEPS = ["/{campaign:uuid}/audience", "/{campaign:uuid}/email", "/{campaign:uuid}/schedule"]
VALUES: Mapping[str, Any] = {
    "audience": shown.audience_values,
    "email": shown.email_values,
    "schedule": shown.schedule_values,
}


class DraftsController(Controller):
    """`/admin/campaigns/{id}` and the forms under it."""

    path = "/campaigns"
    opt = SUPER_ADMINS

    @get("/{campaign:uuid}")
    async def show(self, request: AnyRequest, campaign: FromPath[UUID]) -> Page:
        found, moment = await known(campaign), now()
        events = await history("campaign", campaign)
        if found.state == "draft":
            return draft_page(request, found, events)
        waits = await waits_for(found, moment)
        progress = await progress_of(found)
        return progress_page(request, found, progress, events, waits, moment)

    @get(STEPS)
    async def ask(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        try:
            found = await draft(campaign)
        except AlreadyElse as error:
            return await already(request, admin, await known(campaign), error)
        return await form_page(request, found, filled(VALUES[step_of(request)](found)))

    @post(STEPS, status_code=200)
    async def take(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        step, form, found = step_of(request), await sent_form(request), await known(campaign)
        try:
            await store(request, step, form, found, admin)
        except AlreadyElse as error:
            return await already(request, admin, found, error)
        except Stale as stale:
            show_stale(request, stale)
            return await form_page(request, await known(campaign), form, 409)
        except NameTaken:
            form.wrong("name", shown.NAME_TAKEN)
        if form.mistaken:
            return await form_page(request, found, form)
        return away(request, address(campaign, NEXT[step]))

    @get("/{campaign:uuid}/delete")
    async def ask_delete(self, request: AnyRequest, campaign: FromPath[UUID]) -> Page:
        found = await known(campaign)
        return confirmation(
            request,
            title=f"Do you want to delete the draft “{found.name}”?",
            button="Delete",
            danger=True,
            back=address(campaign),
            action=address(campaign, "delete"),
        )

    @post("/{campaign:uuid}/delete", status_code=200)
    async def delete(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        found = await known(campaign)
        try:
            name = await drafting.delete(campaign, actor(request, admin), now())
        except AlreadyElse as error:
            return await already(request, admin, found, error)
        return await done(request, admin, HOME, f"The draft “{name}” is deleted.")


def step_of(request: AnyRequest) -> str:
    """The step whose address this is."""
    return str(request.scope["path"]).rpartition("/")[2]


async def store(
    request: AnyRequest, step: str, form: Form, campaign: Campaign, admin: Admin
) -> None:
    """Read a step and store it, unless something is wrong with it; raises what `drafting` does."""
    version, who, moment = version_in(form), actor(request, admin), now()
    if step == "audience":
        chosen = shown.read_audience(form)
        if not form.mistaken:
            await drafting.set_audience(campaign.id, version, chosen, who, moment)
    elif step == "email":
        words = shown.read_email(form)
        if not form.mistaken:
            await drafting.set_email(campaign.id, version, who, moment, **words)
    else:
        times = shown.read_schedule(form, campaign, moment)
        if not form.mistaken:
            await drafting.set_schedule(campaign.id, version, who, moment, **times)


async def form_page(
    request: AnyRequest, campaign: Campaign, form: Form, status: int | None = None
) -> Response[Any]:
    """The form of the step that was asked for."""
    step = step_of(request)
    fields = shown.fields_of(step, form, campaign, await numbers_now())
    return step_page(request, step, fields, form, campaign, status=status)
