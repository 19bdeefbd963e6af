"""A question answered by a day, a month and a year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.journey.facts import SoFar
from app.journey.mistakes import Mistakes
from app.journey.question import Question
from app.journey.reading import read_day, read_month, read_number, read_year

PARTS = ("day", "month", "year")


@dataclass(frozen=True, slots=True)
class DateParts(Question):
    """A day in the past, kept such as "1985-03-27"; before the year `earliest` nothing is taken."""

    legend: str
    missing: str
    earliest: int
    hint: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The inputs for the day, the month and the year."""
        return tuple(f"{self.name}-{part}" for part in PARTS)

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The day that was typed."""
        typed = self.typed(form)
        empty = [field for field in self.fields if not typed[field]]
        if empty:
            raise self._incomplete(empty)
        day = _real_day(*(typed[field] for field in self.fields))
        if day is None:
            raise self._wrong(f"{self.legend} must be a real date")
        if sentence := self._out_of_range(day, walk.facts.today):
            raise self._wrong(sentence)
        return {self.name: day.isoformat()}

    def _incomplete(self, empty: list[str]) -> Mistakes:
        if len(empty) == len(PARTS):
            return self._wrong(self.missing)
        names = " and a ".join(field.removeprefix(f"{self.name}-") for field in empty)
        return Mistakes({empty[0]: f"{self.legend} must include a {names}"}, marks=empty)

    def _wrong(self, sentence: str) -> Mistakes:
        return Mistakes({self.fields[0]: sentence}, marks=self.fields)

    def _out_of_range(self, day: date, today: date) -> str:
        if day >= today:
            return f"{self.legend} must be in the past"
        if day.year < self.earliest:
            return f"{self.legend} must be {self.earliest} or later"
        return ""

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the kept day would be taken today."""
        day = read_day(answers.get(self.name, ""))
        return day is not None and not self._out_of_range(day, walk.facts.today)

    def filled(self, answers: Mapping[str, str]) -> dict[str, str]:
        """Day, month and year as numbers."""
        day = date.fromisoformat(answers[self.name])
        return dict(zip(self.fields, (str(day.day), str(day.month), str(day.year)), strict=True))


def _real_day(day: str, month: str, year: str) -> date | None:
    numbers = (read_year(year), read_month(month), read_number(day))
    try:
        return date(*(number or 0 for number in numbers))
    except ValueError:
        return None
