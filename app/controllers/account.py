"""The person's own registrations."""

from typing import Any
from uuid import UUID

from litestar import Controller, Request, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.guards import person_of
from app.pages.account import account_page
from app.pages.registration import change_page, registration_page
from app.pages.render import away
from app.services.arrival import Arrival
from app.services.registrations import Registration, registration_of, registrations_of


class AccountController(Controller):
    """`/account` and below: for the signed-in person, about nobody else."""

    path = "/account"

    @get()
    async def account(
        self, request: Request[Any, Any, Any], account_holder: NamedDependency[Arrival]
    ) -> Response[Any]:
        registrations = await registrations_of(person_of(account_holder).id)
        if len(registrations) == 1:
            return away(request, f"/account/registrations/{registrations[0].id}")
        return account_page(request, account_holder, registrations)

    @get("/registrations/{registration_id:uuid}")
    async def registration(
        self,
        request: Request[Any, Any, Any],
        registration_id: FromPath[UUID],
        account_holder: NamedDependency[Arrival],
    ) -> Response[Any]:
        registration = await _own(account_holder, registration_id)
        submitted = request.query_params.get("submitted") == "1"
        return registration_page(request, account_holder, registration, submitted)

    @get("/registrations/{registration_id:uuid}/change")
    async def change(
        self,
        request: Request[Any, Any, Any],
        registration_id: FromPath[UUID],
        account_holder: NamedDependency[Arrival],
    ) -> Response[Any]:
        registration = await _own(account_holder, registration_id)
        if not registration.can_change:
            raise NotFoundException
        return change_page(request, account_holder, registration)


async def _own(arrival: Arrival, registration_id: UUID) -> Registration:
    registration = await registration_of(person_of(arrival).id, registration_id)
    if registration is None:
        raise NotFoundException
    return registration
