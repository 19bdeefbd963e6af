"""Pausing, resuming and cancelling a campaign."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.campaigns.found import already, known
from app.controllers.admin.done import done
from app.guards import SUPER_ADMINS
from app.pages.campaigns import address
from app.pages.campaigns.words import count
from app.pages.confirming import confirmation
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.campaigning.progress import progress_of
from app.services.campaigning.refusals import AlreadyElse, NotReady
from app.services.campaigning.running import cancel, pause, resume


class RunningController(Controller):
    """`/admin/campaigns/{id}/pause`, `/resume` and `/cancel`."""

    path = "/campaigns/{campaign:uuid}"
    opt = SUPER_ADMINS

    @post("/pause", status_code=200)
    async def pause(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        found = await known(campaign)
        try:
            progress = await pause(campaign, actor(request, admin), now())
        except AlreadyElse as error:
            return await already(request, admin, found, error)
        left = unsent(progress.waiting, "have")
        message = f"The campaign “{found.name}” is paused. {left} not been sent."
        return await done(request, admin, address(campaign), message)

    @post("/resume", status_code=200)
    async def resume(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        found = await known(campaign)
        try:
            await resume(campaign, actor(request, admin), now())
        except AlreadyElse as error:
            return await already(request, admin, found, error)
        except NotReady as refusal:
            told = f"The campaign “{found.name}” is still paused. {refusal.sentence}"
            return await done(request, admin, address(campaign), told, kind="problem")
        message = f"The campaign “{found.name}” is sending again."
        return await done(request, admin, address(campaign), message)

    @get("/cancel")
    async def ask_cancel(self, request: AnyRequest, campaign: FromPath[UUID]) -> Page:
        found = await known(campaign)
        left = (await progress_of(found)).waiting
        told = f"{unsent(left, 'will')} not be sent." if left else "Nothing will be sent."
        return confirmation(
            request,
            title=f"Do you want to cancel the campaign “{found.name}”?",
            paragraphs=(told, "This cannot be undone."),
            button="Cancel the campaign",
            danger=True,
            back=address(campaign),
            action=address(campaign, "cancel"),
        )

    @post("/cancel", status_code=200)
    async def cancel(
        self, request: AnyRequest, campaign: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        found = await known(campaign)
        try:
            progress = await cancel(campaign, actor(request, admin), now())
        except AlreadyElse as error:
            return await already(request, admin, found, error)
        verb = "was" if progress.waiting == 1 else "were"
        left = f"{count(progress.waiting, 'email')} {verb} not sent."
        message = f"The campaign “{found.name}” is cancelled. {left}"
        return await done(request, admin, address(campaign), message)


def unsent(number: int, verb: str) -> str:
    """So many emails, and the verb that goes with them."""
    have = "has" if verb == "have" and number == 1 else verb
    return f"{count(number, 'email')} {have}"
