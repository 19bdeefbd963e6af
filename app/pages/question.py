"""The page of one step: a question, the funding outcome, or a dead end."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from markupsafe import Markup

from app.journey.journey import back
from app.journey.search import Search
from app.pages.addresses import address
from app.pages.around import around
from app.pages.asking import asking
from app.pages.fields import Asked, fields, options
from app.pages.forms import back_to, form, searched_form
from app.pages.funding import funding
from app.pages.kept import keeps, kept, sheet_of
from app.pages.render import AnyRequest, Page, filled, page
from app.pages.search import search_context
from app.pages.step_templates import template_of
from app.pages.visit import Visit
from app.pages.wording import placeholders
from components.back_link import BackLink
from components.error_summary import ErrorSummary


def step_page(request: AnyRequest, visit: Visit) -> Page:
    """The page of a step on the path; 422 when something sent could not be taken."""
    back = back_link(visit)
    if visit.sent is None and keeps(visit.step.slug):
        return filled(request, kept(sheet_of(visit, around(request), back)))
    asked = _asked(visit)
    body = _body(visit, asked)
    season = visit.arrival.service.season
    context = asking(asked, here=visit.here, back=back, changing=visit.changing, season=season)
    return page(
        request,
        template_of(visit.step.slug),
        status=422 if visit.sent else 200,
        summary=_summary(asked, body),
        form=searched_form(visit.here) if visit.found.asked else form(visit.here),
        **(context | body),
    )


def _asked(visit: Visit) -> Asked:
    step, walk, sent = visit.step, visit.walk, visit.sent
    values: dict[str, str] = {}
    for question in step.questions:
        values |= question.typed(sent.form) if sent else question.shown(walk)
    mistakes = sent.mistakes if sent else None
    return Asked(step, options(step, walk), placeholders(walk), values, mistakes)


def _body(visit: Visit, asked: Asked) -> dict[str, Any]:
    """What the template of the step shows besides its frame."""
    questions = visit.step.questions
    if questions and isinstance(questions[0], Search):
        return {"fields": ()} | search_context(questions[0], asked, visit)
    if visit.step.slug == "funding":
        return {"fields": ()} | funding(visit.walk)
    if visit.step.is_dead_end:
        return {"fields": (), "workplace": visit.walk.facts.workplace}
    return {"fields": [f for q in questions for f in fields(q, asked)]}


def back_link(visit: Visit) -> Markup:
    """The way to the step before; before the first, to the page that people begin at."""
    before = back(visit.step.slug, visit.walk, visit.changing)
    if before is None:
        late = visit.arrival.state == "partially_closed"
        return _beginning("/late-registration" if late else "/")
    keep = visit.changing and before.slug != "check-answers"
    return back_to(address(before, keep))


@cache
def _beginning(href: str) -> Markup:
    return BackLink(href).render()


def _summary(asked: Asked, body: Mapping[str, Any]) -> ErrorSummary | None:
    if asked.mistakes is None:
        return None
    # Where nothing was found there is nothing to choose from: the search box is to be mended.
    only_box = "box" in body and not body["results"]
    return ErrorSummary(
        tuple(
            ("#q" if only_box else f"#{field}", str(asked.wrong(field)))
            for field in asked.mistakes.sentences
        )
    )
