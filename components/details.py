"""Words that open on a click."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class Details(Component):
    """A line that opens more words; not kept, since those may be about a person."""

    macro: ClassVar = "details"
    memoised: ClassVar = False
    worded: ClassVar = ("summary", "text")
    summary: Words
    text: Words
    open: bool = False
    id: str = ""

    def params(self) -> Params:
        return {
            **content(self.summary, "summary"),
            **content(self.text),
            "open": self.open,
            "id": self.id,
        }
