"""What every page of a step shows, whoever sees it."""

from typing import Any

from markupsafe import Markup

from app.journey.step import Step
from app.pages.buttons import CONTINUE
from app.pages.fields import Asked
from app.pages.wording import say_text
from app.settings import settings


def asking(asked: Asked, *, here: str, back: Markup, changing: bool, season: str) -> dict[str, Any]:
    """The context of the page's template, but for its fields and its form."""
    return {
        "title": say_text(asked.step.title, asked.words),
        "mistaken": asked.mistakes is not None,
        "back": back,
        "asked": asked,
        "heading": _heading(asked.step),
        "action": here,
        "button": CONTINUE,
        "links": settings(),
        "words": asked.words,
        "season": season,
        "changing": changing,
    }


def _heading(step: Step) -> bool:
    """Whether the page has a heading of its own, above and apart from what is asked."""
    titles = {getattr(q, "legend", "") or getattr(q, "label", "") for q in step.questions}
    return len(step.questions) != 1 or step.title not in titles
