"""Checking the answers and submitting them."""

from typing import Any
from uuid import UUID

from litestar import Controller, Request, Response, get, post
from litestar.di import NamedDependency

from app.controllers.forms import first_values
from app.controllers.visits import CHECK_ANSWERS, shown, visit_of
from app.guards import Detour, person_of, way_out
from app.journey.journey import REGISTRATION
from app.journey.walk import Walk
from app.pages.addresses import address
from app.pages.check_answers import CHANGED, SECOND, TICK, Refused
from app.pages.render import away
from app.services.answering import OffPath
from app.services.arrival import Arrival, arrive
from app.services.submitting import (
    AlreadyRegistered,
    AnswersChanged,
    MayNotRegister,
    Submission,
    submit,
)
from app.sessions import fresh_cookie


class CheckAnswersController(Controller):
    """`/registration/check-answers`: GET shows what would be stored, POST stores it."""

    path = "/registration/check-answers"

    @get()
    async def check(
        self, request: Request[Any, Any, Any], registrant: NamedDependency[Arrival]
    ) -> Response[Any]:
        return await shown(request, visit_of(request, registrant, CHECK_ANSWERS))

    @post(status_code=200)
    async def send(
        self, request: Request[Any, Any, Any], visitor: NamedDependency[Arrival]
    ) -> Response[Any]:
        if visitor.person is None:
            raise Detour("/sign-in?to=register" if visitor.state == "open" else "/")
        submission = _submission(await first_values(request))
        try:
            made = await submit(visitor.person.id, submission, visitor.now)
        except MayNotRegister:
            raise Detour(way_out(visitor)) from None
        except OffPath:
            raise Detour(address((await _again(visitor)).last)) from None
        except AnswersChanged:
            return await self._refuse(request, visitor, Refused(CHANGED))
        except AlreadyRegistered:
            return await self._refuse(request, visitor, Refused(TICK, SECOND))
        response = away(request, f"/account/registrations/{made}?submitted=1")
        response.set_cookie(fresh_cookie())
        return response

    async def _refuse(
        self, request: Request[Any, Any, Any], visitor: Arrival, refused: Refused
    ) -> Response[Any]:
        """The page again, with the answers as they are by now."""
        fresh = await arrive(person_of(visitor).id, visitor.now)
        return await shown(request, visit_of(request, fresh, CHECK_ANSWERS), refused)


async def _again(visitor: Arrival) -> Walk:
    """The walk over what is stored by now."""
    fresh = await arrive(person_of(visitor).id, visitor.now)
    return REGISTRATION.walk(fresh.facts)


def _submission(form: dict[str, str]) -> Submission:
    """What was sent; what cannot have come from the page counts as another draft."""
    try:
        key, version = UUID(form.get("key", "")), int(form.get("version", ""))
    except ValueError:
        return Submission(None, -1)
    return Submission(key, version, form.get(SECOND) == "yes")
