"""What a table can be narrowed down by, as data: read from an address, shown as a field."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.services.days import day_of
from components.component import Component
from components.htmx import narrow
from components.select import Select
from components.text_input import TextInput

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values with their words; `first` is what holds before anybody chooses.

    Without a `first` there is one more choice, `every`, that leaves all rows in.
    """

    name: str
    label: str
    options: Options
    first: str = ""
    every: str = "All"

    def read(self, query: Mapping[str, str]) -> str | None:
        """The value that was asked for, if there is such a choice; else the first."""
        asked = query.get(self.name, "")
        known = {value for value, _ in self.options}
        return asked if asked in known else self.first or None

    def field(self, address: str, value: object) -> Component:
        """The field of the filter form, with this value chosen."""
        options = [(v, words) for v, words in self.options if v != self.first]
        first = next((words for v, words in self.options if v == self.first), self.every)
        chosen = "" if value is None or value == self.first else str(value)
        every = (("", first), *options)  # what holds anyway stands in no address
        return Select(self.name, self.label, every, chosen, attributes=narrow(address, typed=False))


@dataclass(frozen=True, slots=True)
class Day:
    """A day, written in any way that people write days; anything else is ignored."""

    name: str
    label: str
    hint: str = "For example, 2 May 2024"
    first: str = ""

    def read(self, query: Mapping[str, str]) -> date | None:
        """The day that was asked for."""
        return day_of(query.get(self.name, ""))

    def field(self, address: str, value: object) -> Component:
        """The field of the filter form, with this day in it."""
        return TextInput(
            self.name,
            self.label,
            str(value or ""),
            hint=self.hint,
            width=10,
            attributes=narrow(address, typed=True),
        )


@dataclass(frozen=True, slots=True)
class Word:
    """One value that must be equal, such as an id that a link of another page asks for."""

    name: str
    label: str
    first: str = ""

    def read(self, query: Mapping[str, str]) -> str | None:
        """What was asked for."""
        return " ".join(query.get(self.name, "").split())[:200] or None

    def field(self, address: str, value: object) -> Component:
        """The field of the filter form."""
        attributes = narrow(address, typed=True)
        return TextInput(self.name, self.label, str(value or ""), attributes=attributes)


@dataclass(frozen=True, slots=True)
class Id:
    """An id that a link of another page asks for; kept while filtering, without a field."""

    name: str
    first: str = ""

    def read(self, query: Mapping[str, str]) -> UUID | None:
        """The id that was asked for."""
        try:
            return UUID(query.get(self.name, ""))
        except ValueError:
            return None

    def field(self, address: str, value: object) -> None:
        """No field: it stands in a hidden one."""


Filter = Choice | Day | Word | Id
