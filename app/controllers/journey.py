"""The questions of a registration, one address each."""

from dataclasses import replace
from typing import Any

from litestar import Controller, Request, Response, get, post

from app.controllers.forms import first_values
from app.controllers.visits import refuse_dead_end, shown, visit_of
from app.guards import Detour, person_of, provide_registrant
from app.journey.journey import REGISTRATION, onward
from app.journey.mistakes import AskAgain, Mistakes, SearchAgain
from app.journey.step import Step
from app.pages.addresses import address
from app.pages.render import away
from app.pages.render import onward as go_on
from app.pages.visit import Sent, Visit
from app.services.answering import OffPath, answer
from app.services.arrival import Arrival, arrive


class JourneyController(Controller):
    """`/registration/{question}`; the same address asks and takes the answer."""

    path = "/registration/{slug:str}"

    @get()
    async def ask(self, request: Request[Any, Any, Any]) -> Response[Any]:
        # Asked for by hand: here, where most requests go, an injected argument costs most.
        registrant = await provide_registrant(request)
        return await shown(request, visit_of(request, registrant, step_of(request)))

    @post(status_code=200)
    async def take(self, request: Request[Any, Any, Any]) -> Response[Any]:
        registrant = await provide_registrant(request)
        refuse_dead_end(step_of(request))
        visit = visit_of(request, registrant, step_of(request))
        form = await first_values(request)
        try:
            after = await answer(registrant, visit.walk, visit.step, form)
        except Mistakes as mistakes:
            return await shown(request, replace(visit, sent=Sent(form, mistakes)))
        except AskAgain as again:
            return away(request, visit.afresh(none_of_these=isinstance(again, SearchAgain)))
        except OffPath:
            now = await arrive(person_of(registrant).id, registrant.now)
            raise Detour(address(REGISTRATION.walk(now.facts).last)) from None
        return await _onward(request, visit, after)


def step_of(request: Request[Any, Any, Any]) -> Step:
    """The step that is asked for; the guard let no other slug through."""
    return REGISTRATION.steps[request.path_params["slug"]]


async def _onward(request: Request[Any, Any, Any], visit: Visit, after: Arrival) -> Response[Any]:
    walk = REGISTRATION.walk(after.facts)
    step = onward(visit.step.slug, walk, visit.changing)
    following = Visit(after, walk, step, visit.changing and step.kind != "check")

    async def show_it() -> Response[Any]:
        return await shown(request, following)

    return await go_on(request, following.here, show_it)
