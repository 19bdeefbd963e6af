"""A form of the console: what was typed into it, and what is wrong with that.

Readers take a value out and note a sentence where it cannot be used; `form_fields.py` draws the
same form again, with what was typed and the sentences at the fields.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from app.journey.cleaning import is_digits
from components.error_summary import ErrorSummary


@dataclass(frozen=True, slots=True)
class Form:
    """Fields by name: the first value of each, and a sentence per wrong field."""

    values: Mapping[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    def typed(self, name: str) -> str:
        """What was typed, without white space around it."""
        return self.values.get(name, "").strip()

    def text(self, name: str, *, missing: str = "", most: int = 0) -> str:
        """A text; `missing` is said when it is blank, and more than `most` characters are wrong."""
        text = self.typed(name).replace("\r\n", "\n")
        if missing and not text:
            self.wrong(name, missing)
        if most and len(text) > most:
            self.wrong(name, f"Enter {most:,} characters or less")
        return text

    def choice(self, name: str, choices: Collection[str], *, missing: str = "") -> str:
        """One of the choices, "" for none of them; `missing` is said then."""
        chosen = self.values.get(name, "")
        if chosen in choices:
            return chosen
        if missing:
            self.wrong(name, missing)
        return ""

    def ticked(self, name: str, *, missing: str = "") -> bool:
        """Whether a box of the value "yes" is ticked; `missing` is said when it must be."""
        ticked = self.values.get(name) == "yes"
        if missing and not ticked:
            self.wrong(name, missing)
        return ticked

    def number(self, name: str, numbers: range, sentence: str) -> int | None:
        """A whole number of this range; else None, and the sentence is said."""
        typed = self.typed(name).replace(",", "")
        if is_digits(typed) and len(typed) < 10 and int(typed) in numbers:
            return int(typed)
        self.wrong(name, sentence)
        return None

    def wrong(self, name: str, sentence: str) -> None:
        """Note what is wrong with a field; what was noted first stays."""
        self.errors.setdefault(name, sentence)

    def error(self, name: str) -> str:
        """The sentence at a field, "" when there is none."""
        return self.errors.get(name, "")

    @property
    def mistaken(self) -> bool:
        """Whether anything is wrong."""
        return bool(self.errors)

    @property
    def summary(self) -> ErrorSummary | None:
        """Every sentence with a link to its field, in the order in which they were noted."""
        links = tuple((f"#{name}", sentence) for name, sentence in self.errors.items())
        return ErrorSummary(links) if links else None


def filled(values: Mapping[str, str]) -> Form:
    """A form as it is first shown, filled with these values."""
    return Form(dict(values))
