"""Search results as a fragment, while somebody types."""

from typing import Any

from litestar import Controller, Request, Response, get
from litestar.di import NamedDependency

from app.controllers.limits import limit_searching
from app.guards import person_of
from app.journey.journey import REGISTRATION
from app.journey.search import Search
from app.journey.step import Step
from app.journey.steps import childcare_provider, workplace
from app.pages.addresses import address
from app.pages.render import away, piece, wants_fragment
from app.pages.search import results_piece
from app.pages.visit import Visit
from app.services.arrival import Arrival
from app.services.workplace_search import search_workplaces


class SearchController(Controller):
    """`/search/…`: the results part of a question, for people who may register."""

    path = "/search"

    @get("/workplaces")
    async def workplaces(
        self, request: Request[Any, Any, Any], visitor: NamedDependency[Arrival]
    ) -> Response[Any]:
        return await _results(request, visitor, workplace.STEP, workplace.QUESTION)

    @get("/childcare-providers")
    async def childcare_providers(
        self, request: Request[Any, Any, Any], visitor: NamedDependency[Arrival]
    ) -> Response[Any]:
        return await _results(
            request, visitor, childcare_provider.STEP, childcare_provider.QUESTION
        )


async def _results(
    request: Request[Any, Any, Any], visitor: Arrival, step: Step, question: Search
) -> Response[Any]:
    query = request.query_params.get("q", "")
    changing = request.query_params.get("changing") == "1"
    if not wants_fragment(request):
        return away(request, address(step, changing, q=query))
    if not visitor.may_register:
        return piece(request, "journey/no-results.html", status=403)
    await limit_searching(person_of(visitor).id)
    found = await search_workplaces(question.kinds, query)
    visit = Visit(visitor, REGISTRATION.walk(visitor.facts), step, changing, found=found)
    return results_piece(request, question, visit)
