"""Websites and contact addresses of course providers."""

from typing import Any

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.banner import show_stale
from app.pages.console_form import Form
from app.pages.lists.providers import PROVIDERS, field_of, providers_page
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.course_providers import (
    NotAnAddress,
    ProviderAddresses,
    change_addresses,
    provider_addresses,
)
from app.services.refusals import Stale

NO_VERSION = -1  # a form that was not drawn by us is stale


class ProvidersController(Controller):
    """`/admin/lists/providers`; for super admins."""

    path = "/lists/providers"
    opt = SUPER_ADMINS

    @get()
    async def index(self, request: AnyRequest) -> Page:
        return providers_page(request, await provider_addresses(), Form())

    @post("/{provider:str}", status_code=303)
    async def change(
        self, request: AnyRequest, admin: NamedDependency[Admin], provider: FromPath[str]
    ) -> Response[Any]:
        known, form = await provider_addresses(), await sent_form(request)
        present = next((each for each in known if each.identifier == provider), None)
        if present is None:
            raise NotFoundException
        try:
            changed = await change_addresses(read(form, present), actor(request, admin), now())
        except NotAnAddress as wrong:
            for name, sentence in wrong.sentences.items():
                form.wrong(field_of(name, provider), sentence)
            return providers_page(request, known, form)
        except Stale as stale:
            show_stale(request, stale)
            return providers_page(request, known, form, 409)
        if changed is None:
            return await done(request, admin, PROVIDERS, "Nothing was changed.", kind="calm")
        return await done(request, admin, PROVIDERS, f"{present.name} is saved.")


def read(form: Form, present: ProviderAddresses) -> ProviderAddresses:
    """The addresses as they were typed, with the version that they were typed over."""
    identifier, version = present.identifier, form.typed("version")
    drawn = int(version) if version.isascii() and version.isdigit() and len(version) < 9 else None
    return ProviderAddresses(
        identifier,
        present.name,
        form.typed(field_of("website", identifier)),
        form.typed(field_of("contact", identifier)),
        NO_VERSION if drawn is None else drawn,
    )
