"""Questions answered by a line of text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.journey.cleaning import clean
from app.journey.facts import SoFar
from app.journey.mistakes import Mistakes
from app.journey.question import Question


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that can be wrong with a text, and the sentence that says so."""

    wrong: Callable[[str], bool]
    sentence: str


@dataclass(frozen=True, slots=True)
class Text(Question):
    """One line of text, at most `limit` characters after cleaning.

    Without `missing` it may be left empty, which is kept as ""; `tidied` cleans further, and
    `checks` are tried in order.
    """

    label: str
    limit: int
    missing: str = ""
    too_long: str = ""
    hint: str = ""
    tidied: Callable[[str], str] | None = None
    checks: tuple[Check, ...] = ()

    def mistake(self, value: str) -> str:
        """The sentence about the first thing wrong with a cleaned value, "" when it is right."""
        if not value:
            return self.missing
        for check in self.checks:
            if check.wrong(value):
                return check.sentence
        return self.too_long if len(value) > self.limit else ""

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The cleaned text."""
        value = clean(form.get(self.name, ""))
        if self.tidied is not None:
            value = self.tidied(value)
        if sentence := self.mistake(value):
            raise Mistakes({self.name: sentence})
        return {self.name: value}

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the kept text is still right; an absent one is, where it may be left empty."""
        return not self.mistake(answers.get(self.name, ""))

    def filled(self, answers: Mapping[str, str]) -> dict[str, str]:
        """The text, or nothing where it was left empty."""
        return {self.name: answers.get(self.name, "")}
