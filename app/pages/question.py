"""The page of one step: a question, the funding outcome, or a dead end."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from markupsafe import Markup

from app.journey.journey import back
from app.journey.search import Search
from app.journey.step import Step
from app.pages.addresses import address
from app.pages.buttons import CONTINUE
from app.pages.fields import Asked, fields
from app.pages.forms import back_to, form, searched_form
from app.pages.funding import funding
from app.pages.render import AnyRequest, Page, page
from app.pages.search import search_context
from app.pages.templates import FOLDER
from app.pages.visit import Visit
from app.pages.wording import placeholders, say_text
from app.settings import settings
from components.back_link import BackLink
from components.error_summary import ErrorSummary


def step_page(request: AnyRequest, visit: Visit) -> Page:
    """The page of a step on the path; 422 when something sent could not be taken."""
    words = placeholders(visit.walk)
    asked = _asked(visit, words)
    body = _body(visit, asked)
    return page(
        request,
        template_of(visit.step.slug),
        title=say_text(visit.step.title, words),
        status=422 if visit.sent else 200,
        mistaken=visit.sent is not None,
        back=back_link(visit),
        summary=_summary(asked, body),
        asked=asked,
        heading=_heading(visit.step),
        action=visit.here,
        form=searched_form(visit.here) if visit.found.asked else form(visit.here),
        button=CONTINUE,
        **body,
    )


def _asked(visit: Visit, words: Mapping[str, str]) -> Asked:
    values: dict[str, str] = {}
    for question in visit.step.questions:
        sent = visit.sent
        values |= question.typed(sent.form) if sent else question.shown(visit.walk)
    return Asked(visit.step, visit.walk, words, values, visit.sent.mistakes if visit.sent else None)


def _body(visit: Visit, asked: Asked) -> dict[str, Any]:
    """What the template of the step shows besides its frame."""
    season = visit.arrival.service.season
    context = {"links": settings(), "words": asked.words, "fields": (), "season": season}
    context["changing"] = visit.changing
    questions = visit.step.questions
    if questions and isinstance(questions[0], Search):
        return context | search_context(questions[0], asked, visit)
    if visit.step.slug == "funding":
        return context | funding(visit.walk)
    if visit.step.is_dead_end:
        return context | {"workplace": visit.walk.facts.workplace}
    return context | {"fields": [f for q in questions for f in fields(q, asked)]}


def back_link(visit: Visit) -> Markup:
    """The way to the step before; before the first, to the page that people begin at."""
    before = back(visit.step.slug, visit.walk, visit.changing)
    if before is None:
        late = visit.arrival.state == "partially_closed"
        return BackLink("/late-registration" if late else "/").render()
    keep = visit.changing and before.slug != "check-answers"
    return back_to(address(before, keep))


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


def _heading(step: Step) -> bool:
    """Whether the page has a heading of its own, above and apart from what is asked."""
    titles = {getattr(q, "legend", "") or getattr(q, "label", "") for q in step.questions}
    return len(step.questions) != 1 or step.title not in titles


@cache
def template_of(slug: str) -> str:
    """The step's own template where its page says more than its questions."""
    own = f"journey/{slug}.html"
    return own if (FOLDER / own).exists() else "journey/question.html"
