"""One line of text, typed by a person, so never kept."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from components.component import Attributes, Component, Words
from components.field import Size, described_by, size_of

Width = Literal[0, 2, 3, 4, 5, 10, 20, 30]


@dataclass(frozen=True, slots=True)
class TextInput(Component):
    """A label and a box; `width` is in characters, 0 fills the column."""

    template: ClassVar = "text_input.html"
    memoised: ClassVar = False
    worded: ClassVar = ("label", "hint", "error")
    name: str
    label: Words
    value: str = ""
    error: Words = ""
    hint: Words = ""
    heading: bool = False
    size: Size = ""
    width: Width = 0
    type: Literal["text", "email", "search", "tel"] = "text"
    autocomplete: str = ""
    inputmode: str = ""
    spellcheck: bool | None = None
    id: str = ""
    attributes: Attributes = ()

    @property
    def anchor(self) -> str:
        """The id that errors link to: the field's name unless another was given."""
        return self.id or self.name

    @property
    def described_by(self) -> str:
        return described_by(self.anchor, self.hint, self.error)

    @property
    def label_size(self) -> str:
        return size_of(self.size, self.heading)

    @property
    def classes(self) -> str:
        width = f" govuk-input--width-{self.width}" if self.width else ""
        return f"govuk-input{width}" + (" govuk-input--error" if self.error else "")
