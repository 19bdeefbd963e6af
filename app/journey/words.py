"""What the placeholders in the copy of the journey stand for."""

from app.eligibility.courses import COURSE
from app.eligibility.providers import PROVIDER
from app.journey.facts import SoFar
from app.journey.month import month_words


def words(walk: SoFar) -> dict[str, str]:
    """The placeholders that a walk can fill; `{support}`, a link, is left to the pages."""
    filled = dict(month_words(walk.facts.month))
    if course := COURSE.get(walk.answers.get("course", "")):
        filled |= {"course": course.sentence, "title": course.title}
    if provider := PROVIDER.get(walk.answers.get("provider", "")):
        filled["provider"] = provider.name
    return filled
