"""The answers of a stored registration, each under the words of its question."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.eligibility.courses import COURSE
from app.eligibility.outcomes import MEANING
from app.journey.checkbox import Checkbox
from app.journey.funding import ShownOutcome
from app.journey.month import month_name, month_words
from app.journey.month_year import MonthYear
from app.journey.question import Question
from app.journey.radios import Radios
from app.journey.reading import read_day
from app.journey.search import Search
from app.journey.select import IttProviderSelect
from app.journey.step import Step
from app.journey.steps import STEPS
from app.journey.text import Text
from app.journey.typed_details import TypedDetails


@dataclass(frozen=True, slots=True)
class Stored:
    """One answer: the key it is kept under, the words of its question, what it says."""

    key: str
    question: str
    answer: str


def stored_answers(
    answers: Mapping[str, str], month: date | None, place: str
) -> tuple[Stored, ...]:
    """Every answer in the order of the journey, then those whose questions are asked no more.

    `month` is the one that was stored with them, `place` the words for the workplace.
    """
    asked = tuple(
        Stored(question.name, _words(step, question, month), said)
        for step, question in _QUESTIONS
        if (said := _said(question, answers.get(question.name), place))
    )
    known = {key for _, question in _QUESTIONS for key in question.keys}
    further = (key for key in answers if key not in known)
    return (*asked, *(Stored(key, key, answers[key]) for key in further))


_QUESTIONS = tuple((step, question) for step in STEPS for question in step.questions)


def _words(step: Step, question: Question, month: date | None) -> str:
    match question:
        case Radios() | MonthYear():
            words = question.legend
        case Text() | IttProviderSelect() | Checkbox():
            words = question.label
        case _:
            words = step.title
    return words.format_map(month_words(month)) if "{" in words else words


def _said(question: Question, value: str | None, place: str) -> str:
    if not value:
        return ""
    match question:
        case Radios():
            return COURSE[value].name if value in COURSE else question.label(value)
        case MonthYear():
            day = read_day(value)
            return month_name(day) if day is not None else value
        case Search():
            return place or value
        case ShownOutcome():
            return _outcome(value)
        case TypedDetails():
            return ""  # shown where a TRN is checked, and nowhere else
        case Checkbox():
            return "Yes" if value == question.value else value
        case _:
            return value


def _outcome(key: str) -> str:
    """What the funding page had said, for which course."""
    code, _, course = key.partition("/")
    if code not in MEANING or course not in COURSE:
        return key
    return f"{MEANING[code].console} ({COURSE[course].name})"
