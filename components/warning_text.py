"""Words about something that can have consequences."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class WarningText(Component):
    """Bold words beside an exclamation mark; not kept, since they may be about a person."""

    macro: ClassVar = "warning-text"
    memoised: ClassVar = False
    worded: ClassVar = ("text",)
    text: Words

    def params(self) -> Params:
        return content(self.text)
