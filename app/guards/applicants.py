"""Who may use which page of the applicants: answered from the one arrival."""

from typing import Any

from litestar import Request
from litestar.exceptions import NotFoundException

from app.clock import now
from app.journey.journey import REGISTRATION
from app.services.arrival import Arrival, Person, arrive
from app.sessions import signed_in


class Detour(Exception):
    """This visitor belongs elsewhere."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class ServiceClosed(Exception):
    """The service is closed completely: everybody sees the unavailable page."""

    def __init__(self, arrival: Arrival) -> None:
        super().__init__("closed")
        self.arrival = arrival


async def provide_arrival(request: Request[Any, Any, Any]) -> Arrival:
    """The visitor and the service, loaded once for this request; pages read it for their frame."""
    arrival = await arrive(signed_in(request), now())
    request.scope["state"]["arrival"] = arrival
    return arrival


async def provide_visitor(request: Request[Any, Any, Any]) -> Arrival:
    """Anybody, unless the service is closed."""
    arrival = await provide_arrival(request)
    if arrival.state == "closed":
        raise ServiceClosed(arrival)
    return arrival


async def provide_account_holder(request: Request[Any, Any, Any]) -> Arrival:
    """Somebody signed in; others sign in first."""
    visitor = await provide_visitor(request)
    if visitor.person is None:
        raise Detour("/sign-in?to=account")
    return visitor


async def provide_asker(request: Request[Any, Any, Any]) -> Arrival:
    """Somebody signed in who asks for email updates; others sign in for that first."""
    visitor = await provide_visitor(request)
    if visitor.person is None:
        raise Detour("/sign-in?to=email-updates")
    return visitor


async def provide_registrant(request: Request[Any, Any, Any]) -> Arrival:
    """Somebody who may register now, asking for a step there is (journey.md, section 2)."""
    if request.path_params.get("slug", "check-answers") not in REGISTRATION.steps:
        raise NotFoundException  # whoever asks, so before everything else
    visitor = await provide_visitor(request)
    if visitor.state != "open" and not visitor.may_register:
        raise Detour(way_out(visitor))
    if visitor.person is None:
        raise Detour("/sign-in?to=register")
    return visitor


def way_out(visitor: Arrival) -> str:
    """Where somebody goes who may not register: people who were let in late read why not now."""
    return "/" if visitor.late_access is None else "/late-registration"


def person_of(arrival: Arrival) -> Person:
    """The signed-in person, where a guard has let nobody else through."""
    if arrival.person is None:
        raise PermissionError("nobody is signed in")
    return arrival.person
