"""A single box that must be ticked."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.journey.facts import SoFar
from app.journey.mistakes import Mistakes
from app.journey.question import Question


@dataclass(frozen=True, slots=True)
class Checkbox(Question):
    """One box, which sends `value` when it is ticked."""

    label: str
    missing: str
    value: str = "yes"

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The value, when ticked."""
        if not self.accepts(form, walk):
            raise Mistakes({self.name: self.missing})
        return {self.name: self.value}

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the box is ticked."""
        return answers.get(self.name) == self.value
