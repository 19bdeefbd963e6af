"""Pages of questions that say nothing about a person: made once, and kept by all that they show.

That is a choice of ours from choices of ours. What somebody typed, sent or searched for is never
among it, and a page with that is made afresh each time.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from markupsafe import Markup

from app.journey.checkbox import Checkbox
from app.journey.journey import REGISTRATION
from app.journey.question import Question
from app.journey.radios import Divider, Radios
from app.journey.step import Step
from app.journey.walk import Walk
from app.journey.words import words
from app.pages.around import Around
from app.pages.asking import asking
from app.pages.fields import Asked, Options, fields
from app.pages.forms import form
from app.pages.render import Parts, in_parts
from app.pages.step_templates import template_of
from app.pages.visit import Visit
from app.pages.wording import support

REMEMBERED = 512
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the page of a question shows; `offered` are values, None where nothing is left out.

    What is chosen is an option that is offered, or nothing: `Question.shown` answers no other.
    """

    around: Around
    slug: str
    here: str
    back: Markup
    changing: bool
    season: str
    words: Pairs
    chosen: Pairs
    offered: tuple[tuple[str, ...] | None, ...]


@cache
def keeps(slug: str) -> bool:
    """Whether the page of this step is kept: nothing is asked but choices."""
    questions = REGISTRATION.steps[slug].questions
    return bool(questions) and all(type(question) in (Radios, Checkbox) for question in questions)


def sheet_of(visit: Visit, around: Around, back: Markup) -> Sheet:
    """What the page of this visit shows."""
    step, walk = visit.step, visit.walk
    chosen = (pair for question in step.questions for pair in question.shown(walk).items())
    offered = (_offered(question, walk) for question in step.questions)
    return Sheet(
        around,
        step.slug,
        visit.here,
        back,
        visit.changing,
        visit.arrival.service.season,
        tuple(words(walk).items()),
        tuple(chosen),
        tuple(offered),
    )


@lru_cache(maxsize=REMEMBERED)
def kept(sheet: Sheet) -> Parts:
    """The page that shows this and nothing else."""
    step = REGISTRATION.steps[sheet.slug]
    filled = {**dict(sheet.words), "support": support()}
    asked = Asked(step, _options(step, sheet), filled, dict(sheet.chosen))
    context = asking(
        asked, here=sheet.here, back=sheet.back, changing=sheet.changing, season=sheet.season
    )
    return in_parts(
        template_of(sheet.slug),
        **context,
        **sheet.around.context(),
        form=form(sheet.here),
        fields=[field for question in step.questions for field in fields(question, asked)],
        summary=None,
    )


def _options(step: Step, sheet: Sheet) -> dict[str, Options]:
    return {
        question.name: tuple(
            choice
            for choice in question.choices
            if offered is None or isinstance(choice, Divider) or choice.value in offered
        )
        for question, offered in zip(step.questions, sheet.offered, strict=True)
        if isinstance(question, Radios)
    }


def _offered(question: Question, walk: Walk) -> tuple[str, ...] | None:
    if not isinstance(question, Radios) or question.available is None:
        return None
    options = question.options(walk)
    return tuple(option.value for option in options if not isinstance(option, Divider))
