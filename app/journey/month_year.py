"""A question answered by a month and a year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.journey.facts import SoFar
from app.journey.mistakes import Mistakes
from app.journey.question import Question
from app.journey.reading import read_day, read_month, read_year

MONTH_UNREAL = "Month must be a real month, for example 3 or March"
YEAR_UNREAL = "Year must include 4 numbers"


@dataclass(frozen=True, slots=True)
class MonthYear(Question):
    """A month not after the current one, kept as its first day, such as "2023-03-01".

    `subject` begins the sentences about the whole; before the year `earliest` nothing is taken.
    """

    legend: str
    subject: str
    missing: str
    earliest: int
    hint: str = ""

    @property
    def fields(self) -> tuple[str, str]:
        """The inputs for the month and the year."""
        return (f"{self.name}-month", f"{self.name}-year")

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The first day of the month that was typed."""
        typed = self.typed(form)
        month, year = (typed[field] for field in self.fields)
        number, full_year = read_month(month), read_year(year)
        if number is None or full_year is None:
            raise self._part_mistakes(month, year)
        if sentence := self._out_of_range(full_year, number, walk.facts.today):
            raise Mistakes({self.fields[0]: sentence}, marks=self.fields)
        return {self.name: date(full_year, number, 1).isoformat()}

    def _part_mistakes(self, month: str, year: str) -> Mistakes:
        month_field, year_field = self.fields
        if not month and not year:
            return Mistakes({month_field: self.missing}, marks=self.fields)
        sentences = {}
        if not month:
            sentences[month_field] = f"{self.subject} must include a month"
        elif read_month(month) is None:
            sentences[month_field] = MONTH_UNREAL
        if not year:
            sentences[year_field] = f"{self.subject} must include a year"
        elif read_year(year) is None:
            sentences[year_field] = YEAR_UNREAL
        return Mistakes(sentences)

    def _out_of_range(self, year: int, month: int, today: date) -> str:
        if (year, month) > (today.year, today.month):
            return f"{self.subject} must be this month or in the past"
        if year < self.earliest:
            return f"{self.subject} must be January {self.earliest} or later"
        return ""

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the kept day is the first of a month that would be taken today."""
        day = read_day(answers.get(self.name, ""))
        if day is None or day.day != 1:
            return False
        return not self._out_of_range(day.year, day.month, walk.facts.today)

    def filled(self, answers: Mapping[str, str]) -> dict[str, str]:
        """Month and year as numbers."""
        day = date.fromisoformat(answers[self.name])
        return dict(zip(self.fields, (str(day.month), str(day.year)), strict=True))
