"""News above the content: something has happened, or something matters."""

from dataclasses import dataclass
from typing import Any, ClassVar

from components.component import Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class NotificationBanner(Component):
    """A blue banner, or with `success` a green one that takes focus; not kept.

    `title` replaces "Important" or "Success"; two banners of one page need ids for their titles.
    """

    macro: ClassVar = "notification-banner"
    memoised: ClassVar = False
    worded: ClassVar = ("text",)
    text: Words
    success: bool = False
    title: str = ""
    title_id: str = ""

    def params(self) -> Params:
        params: dict[str, Any] = content(self.text)
        if self.success:
            params["type"] = "success"
        if self.title_id:
            params["titleId"] = self.title_id
        return params | {"titleText": self.title}
