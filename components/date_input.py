"""A date in parts, typed by a person, so never kept."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component, Words
from components.field import Size, described_by, size_of

WIDTHS = {"year": 4, "time": 5}


@dataclass(frozen=True, slots=True)
class DatePart:
    """One box of a date: `day`, `month`, `year` or `time`, what was typed, and if that is wrong."""

    name: str
    value: str = ""
    wrong: bool = False
    autocomplete: str = ""

    @property
    def label(self) -> str:
        return self.name.capitalize()

    @property
    def classes(self) -> str:
        width = WIDTHS.get(self.name, 2)
        wrong = " govuk-input--error" if self.wrong else ""
        return f"govuk-input govuk-date-input__input govuk-input--width-{width}{wrong}"


@dataclass(frozen=True, slots=True)
class DateInput(Component):
    """Boxes named `{name}-day`, `{name}-month`, `{name}-year`, whichever `parts` there are."""

    template: ClassVar = "date_input.html"
    memoised: ClassVar = False
    worded: ClassVar = ("legend", "hint", "error")
    name: str
    legend: Words
    parts: tuple[DatePart, ...] = (DatePart("day"), DatePart("month"), DatePart("year"))
    error: Words = ""
    hint: Words = ""
    heading: bool = False
    size: Size = ""

    @property
    def described_by(self) -> str:
        return described_by(self.name, self.hint, self.error)

    @property
    def legend_size(self) -> str:
        return size_of(self.size, self.heading, "m")
