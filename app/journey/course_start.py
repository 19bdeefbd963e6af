"""The course start question, whose answer counts for the month it was given for."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.journey.facts import SoFar
from app.journey.radios import Radios

FOR_MONTH = "course_start_before"


@dataclass(frozen=True, slots=True)
class CourseStart(Radios):
    """Radios whose answer is kept beside the course start month, "" when there is none."""

    @property
    def keys(self) -> tuple[str, str]:
        """The answer and the month."""
        return (self.name, FOR_MONTH)

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The chosen value, with the month that is usable now."""
        return {**Radios.parse(self, form, walk), FOR_MONTH: _usable(walk)}

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the answer was given for the month that is usable now."""
        return answers.get(FOR_MONTH, "") == _usable(walk) and Radios.accepts(self, answers, walk)


def _usable(walk: SoFar) -> str:
    return walk.facts.month.isoformat() if walk.facts.month is not None else ""
