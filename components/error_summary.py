"""What went wrong, at the top of the page."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class ErrorSummary(Component):
    """Mistakes as (link to the field, sentence); not kept, since they may repeat typed words."""

    macro: ClassVar = "error-summary"
    memoised: ClassVar = False
    errors: tuple[tuple[str, str], ...]
    title: str = "There is a problem"

    def params(self) -> Params:
        return {
            "titleText": self.title,
            "errorList": [{"href": href, **content(text)} for href, text in self.errors],
        }
