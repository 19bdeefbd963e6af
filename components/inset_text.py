"""Words set apart from the rest of the page."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class InsetText(Component):
    """Indented words beside a bar; not kept, since they may be about a person."""

    macro: ClassVar = "inset-text"
    memoised: ClassVar = False
    worded: ClassVar = ("text",)
    text: Words

    def params(self) -> Params:
        return content(self.text)
