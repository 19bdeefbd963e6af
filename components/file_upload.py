"""A file to choose."""

from dataclasses import dataclass
from typing import Any, ClassVar

from components.component import Component, Words
from components.field import Size, label_params, messages
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class FileUpload(Component):
    """A label and a box that takes one file; browsers fill it in themselves, so it has no value."""

    macro: ClassVar = "file-upload"
    memoised: ClassVar = False
    worded: ClassVar = ("label", "hint", "error")
    name: str
    label: Words
    error: Words = ""
    hint: Words = ""
    heading: bool = False
    size: Size = ""
    accept: str = ""

    def params(self) -> Params:
        params: dict[str, Any] = {
            "id": self.name,
            "name": self.name,
            "label": label_params(self.label, self.size, self.heading),
            **messages(self.hint, self.error),
        }
        return params | {"attributes": {"accept": self.accept} if self.accept else {}}
