"""Questions with radios, of which one is chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.journey.facts import SoFar
from app.journey.mistakes import Mistakes
from app.journey.question import Question


@dataclass(frozen=True, slots=True)
class Option:
    """One radio: the value is stored and never changes, the label may."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Divider:
    """The word between two groups of radios."""

    words: str = "or"


@dataclass(frozen=True, slots=True)
class Radios(Question):
    """Radios: `available`, where given, says which values are offered to this person now."""

    legend: str
    choices: tuple[Option | Divider, ...]
    missing: str
    hint: str = ""
    available: Callable[[SoFar, str], bool] | None = None

    def options(self, walk: SoFar) -> tuple[Option | Divider, ...]:
        """What this person may choose from, dividers included."""
        if self.available is None:
            return self.choices
        return tuple(
            choice
            for choice in self.choices
            if isinstance(choice, Divider) or self.available(walk, choice.value)
        )

    def offers(self, value: str, walk: SoFar) -> bool:
        """Whether this value is among the options now."""
        for choice in self.choices:
            if isinstance(choice, Option) and choice.value == value:
                return self.available is None or self.available(walk, value)
        return False

    def label(self, value: str) -> str:
        """The label of a stored value; the value itself when it is no longer an option."""
        options = (choice for choice in self.choices if isinstance(choice, Option))
        return next((option.label for option in options if option.value == value), value)

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The chosen value; anything that is not offered counts as nothing chosen."""
        chosen = form.get(self.name, "")
        if not self.offers(chosen, walk):
            raise Mistakes({self.name: self.missing})
        return {self.name: chosen}

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the kept value is still an option."""
        return self.offers(answers.get(self.name, ""), walk)


YES_OR_NO = (Option("yes", "Yes"), Option("no", "No"))


def yes_or_no(name: str, legend: str, missing: str, hint: str = "", no_hint: str = "") -> Radios:
    """A question answered by yes or no; `no_hint` stands under "No"."""
    choices = (YES_OR_NO[0], Option("no", "No", no_hint)) if no_hint else YES_OR_NO
    return Radios(name, legend, choices, missing, hint)
