"""What every question of the journey can do."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from app.journey.cleaning import clean
from app.journey.facts import SoFar


@dataclass(frozen=True, slots=True)
class Question(ABC):
    """One question: it reads a form into answers, and says whether kept answers still count.

    Its copy may hold placeholders, which pages fill.
    """

    name: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the draft that this question owns."""
        return (self.name,)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of its inputs, in the order of the page."""
        return (self.name,)

    @abstractmethod
    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The answers in a form; raises Mistakes, or AskAgain when nothing is to be kept."""

    @abstractmethod
    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether these answers would be taken now."""

    def typed(self, form: Mapping[str, str]) -> dict[str, str]:
        """What was sent for each input, to fill the page again."""
        return {field: clean(form.get(field, "")) for field in self.fields}

    def shown(self, walk: SoFar) -> dict[str, str]:
        """What each input shows at first: the answer, else a suggestion that would be taken."""
        for kept in (walk.facts.answers, walk.facts.prefill):
            if self.accepts(kept, walk):
                return self.filled(kept)
        return {}

    def filled(self, answers: Mapping[str, str]) -> dict[str, str]:
        """What each input shows for answers that are taken."""
        return {self.name: answers[self.name]}
