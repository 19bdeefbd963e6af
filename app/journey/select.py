"""A question answered from a long list of names."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.journey.facts import SoFar
from app.journey.mistakes import Mistakes
from app.journey.question import Question
from app.journey.radios import Option


@dataclass(frozen=True, slots=True)
class IttProviderSelect(Question):
    """A select of the accredited ITT providers of the current list, by legal name."""

    label: str
    missing: str

    def options(self, walk: SoFar) -> tuple[Option, ...]:
        """The empty entry, then the providers in alphabetical order of legal name."""
        listed = sorted(walk.facts.itt_providers, key=_alphabetical)
        return (Option("", ""), *(Option(legal, label) for legal, label in listed))

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The legal name that was chosen."""
        chosen = {self.name: form.get(self.name, "")}
        if not self.accepts(chosen, walk):
            raise Mistakes({self.name: self.missing})
        return chosen

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the name is on the current list."""
        name = answers.get(self.name, "")
        return any(legal == name for legal, _ in walk.facts.itt_providers)


def _alphabetical(provider: tuple[str, str]) -> str:
    return provider[0].casefold()


def itt_provider_label(legal_name: str, operating_name: str) -> str:
    """How a provider is listed: the operating name in brackets when it differs."""
    if operating_name in ("", legal_name):
        return legal_name
    return f"{legal_name} ({operating_name})"
