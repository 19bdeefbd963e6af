"""Radios: one choice of several."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Attributes, Component, Worded, Words
from components.field import Size, described_by, size_of


@dataclass(frozen=True, slots=True)
class RadioItem(Worded):
    """One choice: what is sent and what is read."""

    worded: ClassVar = ("text", "hint")
    value: str
    text: Words
    hint: Words = ""
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class Divider:
    """The word between two groups of choices."""

    text: str = "or"


@dataclass(frozen=True, slots=True)
class Radios(Component):
    """A question with a single choice; with `heading` its legend is the page's `h1`.

    A `value` that is no choice counts as nothing chosen, so what somebody sent is never kept.
    """

    template: ClassVar = "radios.html"
    worded: ClassVar = ("legend", "hint", "error")
    name: str
    legend: Words
    items: tuple[RadioItem | Divider, ...]
    value: str = ""
    error: Words = ""
    hint: Words = ""
    heading: bool = False
    size: Size = ""
    inline: bool = False
    small: bool = False
    id: str = ""
    attributes: Attributes = ()

    def __post_init__(self) -> None:
        Component.__post_init__(self)
        values = {item.value for item in self.items if isinstance(item, RadioItem)}
        if self.value and self.value not in values:
            object.__setattr__(self, "value", "")

    @property
    def anchor(self) -> str:
        """The id that errors link to: the field's name unless another was given."""
        return self.id or self.name

    @property
    def rows(self) -> list[tuple[str, RadioItem | Divider]]:
        """Each choice with its id; the first has no number, so errors can link to it."""
        numbered = enumerate(self.items, start=1)
        return [(f"{self.anchor}-{n}" if n > 1 else self.anchor, item) for n, item in numbered]

    @property
    def classes(self) -> str:
        inline = " govuk-radios--inline" if self.inline else ""
        return f"govuk-radios{inline}" + (" govuk-radios--small" if self.small else "")

    @property
    def described_by(self) -> str:
        return described_by(self.anchor, self.hint, self.error)

    @property
    def legend_size(self) -> str:
        return size_of(self.size, self.heading, "m")


@dataclass(frozen=True, slots=True)
class SearchResults(Radios):
    """Radios of what somebody's search found: the same markup, never kept."""

    memoised: ClassVar = False
