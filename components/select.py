"""One choice from a long list."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Attributes, Component, Words
from components.field import Size, label_params, messages
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class Select(Component):
    """A drop-down list of (value, text); a `value` not on it leaves the first choice selected."""

    macro: ClassVar = "select"
    worded: ClassVar = ("label", "hint", "error")
    name: str
    label: Words
    items: tuple[tuple[str, str], ...]
    value: str = ""
    error: Words = ""
    hint: Words = ""
    heading: bool = False
    size: Size = ""
    attributes: Attributes = ()

    def __post_init__(self) -> None:
        Component.__post_init__(self)
        if self.value not in {value for value, _ in self.items}:
            object.__setattr__(self, "value", "")

    def params(self) -> Params:
        return {
            "id": self.name,
            "name": self.name,
            "label": label_params(self.label, self.size, self.heading),
            "items": [{"value": value, "text": text} for value, text in self.items],
            "value": self.value,
            "attributes": dict(self.attributes),
            **messages(self.hint, self.error),
        }
