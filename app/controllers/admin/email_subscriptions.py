"""The email subscription list."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.downloads import download
from app.guards import SUPER_ADMINS
from app.pages.email_subscriptions import subscriptions_page, unsubscribe_page
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.tables.email_subscriptions import ADDRESS, TABLE
from app.services.admins.staff import Admin
from app.services.listing import read
from app.services.subscribers import Subscriber, subscriber, unsubscribe_for


class EmailSubscriptionsController(Controller):
    """`/admin/email-subscriptions`: who asked for email updates; for super admins."""

    path = "/email-subscriptions"
    opt = SUPER_ADMINS

    @get()
    async def index(self, request: AnyRequest) -> Page:
        asked = wanted(request, TABLE)
        return subscriptions_page(request, asked, await read("subscriptions", asked))

    @get("/export.csv")
    async def export(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        return await download(request, admin, "subscriptions", wanted(request, TABLE))

    @get("/{subscription:uuid}/unsubscribe")
    async def ask(
        self, request: AnyRequest, admin: NamedDependency[Admin], subscription: FromPath[UUID]
    ) -> Response[Any]:
        found = await known(subscription)
        if not found.active:
            return await already(request, admin, found)
        return unsubscribe_page(request, found)

    @post("/{subscription:uuid}/unsubscribe", status_code=303)
    async def act(
        self, request: AnyRequest, admin: NamedDependency[Admin], subscription: FromPath[UUID]
    ) -> Response[Any]:
        found = await known(subscription)
        if not await unsubscribe_for(found, actor(request, admin), admin.id, now()):
            return await already(request, admin, found)
        return await done(request, admin, ADDRESS, f"{found.email} will get no more email updates.")


async def known(subscription: UUID) -> Subscriber:
    """The subscription that the address names; any other is a page that there is not."""
    found = await subscriber(subscription)
    if found is None:
        raise NotFoundException
    return found


async def already(request: AnyRequest, admin: Admin, found: Subscriber) -> Response[Any]:
    """Back to the list, told calmly."""
    message = f"{found.email} had already unsubscribed."
    return await done(request, admin, ADDRESS, message, kind="calm")
