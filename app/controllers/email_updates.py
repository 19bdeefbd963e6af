"""Asking for email updates."""

from typing import Any

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency

from app.controllers.forms import first_values
from app.guards import person_of
from app.pages.email_updates import (
    ADDRESS,
    CONFIRMATION,
    FIELD,
    confirmation_page,
    email_updates_page,
)
from app.pages.render import AnyRequest, Page, away, onward
from app.services.arrival import Arrival, arrive
from app.services.registrations import registrations_of
from app.services.subscribing import interest_in, subscribe


class EmailUpdatesController(Controller):
    """`/email-updates`: the form, and the page after it; for anybody who is signed in."""

    path = ADDRESS

    @get()
    async def ask(self, request: AnyRequest, asker: NamedDependency[Arrival]) -> Page:
        return email_updates_page(request, asker)

    @post(status_code=200)
    async def take(self, request: AnyRequest, asker: NamedDependency[Arrival]) -> Response[Any]:
        interest = interest_in((await first_values(request)).get(FIELD, ""))
        if interest is None:
            return email_updates_page(request, asker, mistaken=True)
        await subscribe(asker, interest)

        async def show_it() -> Response[Any]:
            return await confirmed(request, await arrive(person_of(asker).id, asker.now))

        return await onward(request, CONFIRMATION, show_it)

    @get("/confirmation")
    async def confirmation(
        self, request: AnyRequest, asker: NamedDependency[Arrival]
    ) -> Response[Any]:
        if asker.subscription is None:
            return away(request, ADDRESS)
        return await confirmed(request, asker)


async def confirmed(request: AnyRequest, arrival: Arrival) -> Page:
    """The page after the form, with the way to the one registration or to all of them."""
    registrations = "/account" if arrival.registrations else ""
    if arrival.registrations == 1:
        (only,) = await registrations_of(person_of(arrival).id)
        registrations = f"/account/registrations/{only.id}"
    return confirmation_page(request, arrival, registrations)
