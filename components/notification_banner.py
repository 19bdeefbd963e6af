"""News above the content: something has happened, or something matters."""

from dataclasses import dataclass
from typing import Any, ClassVar

from components.component import Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class NotificationBanner(Component):
    """A blue banner, or with `success` a green one that takes focus; not kept.

    `title` replaces "Important" or "Success".
    """

    macro: ClassVar = "notification-banner"
    memoised: ClassVar = False
    worded: ClassVar = ("text",)
    text: Words
    success: bool = False
    title: str = ""

    def params(self) -> Params:
        params: dict[str, Any] = content(self.text)
        if self.success:
            params["type"] = "success"
        return params | {"titleText": self.title}
