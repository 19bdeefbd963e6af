"""The green panel of a thing that is done."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class Panel(Component):
    """A confirmation whose title is the page's `h1`; not kept, since it may name a person."""

    macro: ClassVar = "panel"
    memoised: ClassVar = False
    worded: ClassVar = ("title", "text")
    title: Words
    text: Words = ""

    def params(self) -> Params:
        return {**content(self.title, "title"), **content(self.text)}
