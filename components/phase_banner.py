"""The line below the header that says how finished the service is."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class PhaseBanner(Component):
    """A phase, such as "Beta", and what to do about it."""

    macro: ClassVar = "phase-banner"
    worded: ClassVar = ("text",)
    phase: str
    text: Words

    def params(self) -> Params:
        return {"tag": {"text": self.phase}, **content(self.text)}
