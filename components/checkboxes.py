"""Checkboxes: any number of choices, or one thing to agree to."""

from dataclasses import dataclass
from typing import Any, ClassVar

from components.component import Attributes, Component, Worded, Words, content
from components.field import Size, legend_params, messages
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class CheckboxItem(Worded):
    """One box: what is sent when it is ticked and what is read."""

    worded: ClassVar = ("text", "hint")
    value: str
    text: Words
    hint: Words = ""
    attributes: Attributes = ()

    def params(self) -> Params:
        """This box in the macro's terms."""
        params: dict[str, Any] = {**content(self.text), "value": self.value}
        if self.hint:
            params["hint"] = content(self.hint)
        return params | {"attributes": dict(self.attributes)}


@dataclass(frozen=True, slots=True)
class Checkboxes(Component):
    """Boxes to tick, without a fieldset when there is no legend; only listed values are ticked."""

    macro: ClassVar = "checkboxes"
    worded: ClassVar = ("legend", "hint", "error")
    name: str
    items: tuple[CheckboxItem, ...]
    legend: Words = ""
    values: tuple[str, ...] = ()
    error: Words = ""
    hint: Words = ""
    heading: bool = False
    size: Size = ""

    def __post_init__(self) -> None:
        Component.__post_init__(self)
        ticked = tuple(item.value for item in self.items if item.value in self.values)
        object.__setattr__(self, "values", ticked)

    def params(self) -> Params:
        params: dict[str, Any] = {
            "name": self.name,
            "idPrefix": self.name,
            "items": [item.params() for item in self.items],
            "values": list(self.values),
            **messages(self.hint, self.error),
        }
        if self.legend:
            params["fieldset"] = legend_params(self.legend, self.size, self.heading)
        return params
