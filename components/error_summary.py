"""What went wrong, at the top of the page."""

from dataclasses import dataclass
from typing import Any, ClassVar

from components.component import Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class ErrorSummary(Component):
    """Mistakes as (link to the field, sentence); not kept, since they may repeat typed words.

    A failure that belongs to no field has words of its own, as `text`.
    """

    macro: ClassVar = "error-summary"
    memoised: ClassVar = False
    worded: ClassVar = ("text",)
    errors: tuple[tuple[str, str], ...]
    title: str = "There is a problem"
    text: Words = ""

    def params(self) -> Params:
        listed = [{"href": href, **content(text)} for href, text in self.errors]
        params: dict[str, Any] = {"titleText": self.title, "errorList": listed}
        return params | (content(self.text, "description") if self.text else {})
