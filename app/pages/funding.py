"""The funding outcome in words, the same on every page that tells it."""

from typing import Any

from app.eligibility.courses import COURSE
from app.journey.funding import SUGGESTION_WORDS
from app.journey.senco_help import senco_help
from app.journey.walk import Walk


def funding(walk: Walk) -> dict[str, Any]:
    """What the funding page shows for the present outcome."""
    outcome = walk.outcome
    if outcome is None:
        raise LookupError("funding is shown after the course only")
    return {
        "outcome": outcome,
        "meaning": outcome.meaning,
        "suggestions": [_suggestion(course) for course in walk.suggestions],
        "senco_help": senco_help(walk.answers, walk.facts.today),
    }


def _suggestion(course: str) -> str:
    further = SUGGESTION_WORDS.get(course)
    return f"{COURSE[course].name}, {further}" if further else COURSE[course].name
