"""Many lines of text, typed by a person, so never kept and never compacted."""

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from components.component import Component, Words
from components.field import Size, described_by, size_of
from components.rendering import piece


@dataclass(frozen=True, slots=True)
class Textarea(Component):
    """A label and a box of `rows` lines; its value keeps every space and line break."""

    template: ClassVar = "textarea.html"
    memoised: ClassVar = False
    worded: ClassVar = ("label", "hint", "error")
    name: str
    label: Words
    value: str = ""
    error: Words = ""
    hint: Words = ""
    heading: bool = False
    size: Size = ""
    rows: int = 5
    spellcheck: bool | None = None
    autocomplete: str = ""
    id: str = ""

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

    def render(self) -> Markup:
        """The markup as the template has it: taking lines apart would change the value."""
        return Markup(piece(self.template).render(it=self))  # noqa: S704 rendered with autoescape
