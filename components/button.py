"""Buttons, and links that look like them."""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from components.component import Attributes, Component, Words, content
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class Button(Component):
    """A button that sends its form, once however often it is clicked; with `href` a link."""

    macro: ClassVar = "button"
    worded: ClassVar = ("text",)
    text: Words
    href: str = ""
    kind: Literal["", "start", "secondary", "warning", "inverse"] = ""
    name: str = ""
    value: str = ""
    type: Literal["submit", "button"] = "submit"
    id: str = ""
    prevent_double_click: bool = True
    attributes: Attributes = ()

    def params(self) -> Params:
        params: dict[str, Any] = {**content(self.text), "attributes": dict(self.attributes)}
        if self.kind == "start":
            params["isStartButton"] = True
        elif self.kind:
            params["classes"] = f"govuk-button--{self.kind}"
        if self.id:
            params["id"] = self.id
        if self.href:
            return params | {"href": self.href}
        if self.prevent_double_click:
            params["preventDoubleClick"] = True
        return params | {"name": self.name, "value": self.value, "type": self.type}
