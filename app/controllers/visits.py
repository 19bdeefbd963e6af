"""From a request to a visit of a step, and from a visit to its page."""

from dataclasses import replace
from typing import Any

from litestar import Request
from litestar.exceptions import MethodNotAllowedException

from app.guards import Detour, person_of
from app.journey.journey import REGISTRATION
from app.journey.search import Search
from app.journey.step import Step
from app.pages.addresses import address
from app.pages.check_answers import Refused, check_answers_page
from app.pages.question import step_page
from app.pages.render import Page
from app.pages.visit import Visit
from app.services.arrival import Arrival
from app.services.registrations import duplicate_of
from app.services.workplace_search import NOTHING_ASKED, search_workplaces

CHECK_ANSWERS = REGISTRATION.steps["check-answers"]


def visit_of(request: Request[Any, Any, Any], arrival: Arrival, step: Step) -> Visit:
    """The visit of a step on the path; who asks for another step goes where they have come to."""
    walk = REGISTRATION.walk(arrival.facts)
    if not walk.on_path(step.slug):
        raise Detour(address(walk.last))
    changing = request.query_params.get("changing") == "1"
    return Visit(arrival, walk, step, changing)


def refuse_dead_end(step: Step) -> None:
    """Nothing is asked at a dead end, so nothing can be answered there."""
    if step.is_dead_end:
        raise MethodNotAllowedException(headers={"Allow": "GET, HEAD"})


async def shown(
    request: Request[Any, Any, Any], visit: Visit, refused: Refused | None = None
) -> Page:
    """The page of a visit, with what it has to look up first."""
    if visit.step is CHECK_ANSWERS:
        duplicate = await duplicate_of(person_of(visit.arrival).id, visit.walk)
        return check_answers_page(request, visit, duplicate, refused)
    for question in visit.step.questions:
        if isinstance(question, Search):
            return step_page(request, await _searched(request, visit, question))
    return step_page(request, visit)


async def _searched(request: Request[Any, Any, Any], visit: Visit, question: Search) -> Visit:
    # A page that comes after another one's POST was not itself asked with a search.
    asked = request.query_params if request.scope["path"] == address(visit.step) else {}
    searched = "q" in asked
    found = await search_workplaces(question.kinds, asked["q"]) if searched else NOTHING_ASKED
    return replace(visit, found=found, none_of_these=asked.get("none") == "1")
