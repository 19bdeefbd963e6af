"""Answers summed up in rows, for check answers and for the registration page."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.eligibility.workplace import Workplace
from app.journey.rows import LINES, ROW_OF, Answered, Line
from app.journey.walk import Walk


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `change` is the slug its Change link opens, `key` that of the answer it shows."""

    label: str
    value: str
    change: str
    key: str


def check_rows(walk: Walk) -> tuple[Row, ...]:
    """The rows of check answers, for the answers on the path and nothing else."""
    facts = walk.facts
    answered = Answered(walk.answers, _words(facts.workplace), _words(facts.childcare_provider))
    return _rows(LINES, answered)


def work_rows(
    answers: Mapping[str, str], workplace_words: str | None, childcare_words: str | None
) -> tuple[Row, ...]:
    """The rows of "Work details", from the answers and the words of a stored registration."""
    answered = Answered(answers, workplace_words or "", childcare_words or "")
    return _rows(tuple(line for line in LINES if line.work), answered)


def same_row(slug: str, other: str) -> bool:
    """Whether two steps belong to one row of check answers."""
    return slug in ROW_OF and ROW_OF[slug] == ROW_OF.get(other)


def _words(place: Workplace | None) -> str:
    return place.words if place is not None else ""


def _rows(lines: tuple[Line, ...], answered: Answered) -> tuple[Row, ...]:
    return tuple(
        Row(line.label, line.show(answered, value), line.change, line.key)
        for line in lines
        if (value := answered.answers.get(line.key))
    )
