"""A status in a coloured box."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from components.component import Component
from components.rendering import Params

Colour = Literal[
    "", "grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"
]


@dataclass(frozen=True, slots=True)
class Tag(Component):
    """A status of ours, in one of GOV.UK's colours; blue when none is named."""

    macro: ClassVar = "tag"
    worded: ClassVar = ("text",)
    text: str
    colour: Colour = ""

    def params(self) -> Params:
        return {
            "text": self.text,
            "classes": f"govuk-tag--{self.colour}" if self.colour else "",
        }
