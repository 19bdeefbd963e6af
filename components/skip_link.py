"""The way past the header for people who use a keyboard."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class SkipLink(Component):
    """A link to the page's content, seen when it has focus."""

    macro: ClassVar = "skip-link"
    href: str = "#main-content"
    text: str = "Skip to main content"

    def params(self) -> Params:
        return {"href": self.href, "text": self.text}
