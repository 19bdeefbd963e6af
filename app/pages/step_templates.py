"""Which template draws a step."""

from functools import cache

from app.pages.templates import FOLDER


@cache
def template_of(slug: str) -> str:
    """The step's own template where its page says more than its questions."""
    own = f"journey/{slug}.html"
    return own if (FOLDER / own).exists() else "journey/question.html"
