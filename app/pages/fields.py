"""Questions of the journey as GOV.UK components."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, singledispatch

from app.journey import checkbox, date_parts, month_year, radios, select, text
from app.journey.funding import ShownOutcome
from app.journey.mistakes import Mistakes
from app.journey.question import Question
from app.journey.step import Step
from app.journey.typed_details import TypedDetails
from app.journey.walk import Walk
from app.pages.wording import say
from components.checkboxes import Checkboxes, CheckboxItem
from components.component import Component, Words
from components.date_input import DateInput, DatePart
from components.field import Size
from components.radios import Divider, RadioItem, Radios
from components.select import Select
from components.text_input import TextInput

Options = tuple[radios.Option | radios.Divider, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question page about to be shown: what is asked, filled in, and wrong."""

    step: Step
    options: Mapping[str, Options]
    words: Mapping[str, str]
    values: Mapping[str, str]
    mistakes: Mistakes | None = None

    def say(self, copy: str) -> Words:
        """The copy with its placeholders filled in."""
        return say(copy, self.words)

    def wrong(self, field: str) -> Words:
        """The sentence at a field, "" when there is none."""
        return self.say(self.mistakes.sentences.get(field, "")) if self.mistakes else ""

    def heads(self, copy: str) -> bool:
        """Whether this legend or label is the heading of the page."""
        return copy == self.step.title

    def size(self, copy: str) -> Size:
        """The size of a legend or label that is one of several on its page."""
        return "" if self.heads(copy) else "s"

    def marked(self, field: str) -> bool:
        """Whether a field is shown as wrong, with a sentence of its own or not."""
        return self.mistakes is not None and field in self.mistakes.marks


def options(step: Step, walk: Walk) -> dict[str, Options]:
    """What this person may choose from, by question."""
    return {
        question.name: tuple(question.options(walk))
        for question in step.questions
        if isinstance(question, radios.Radios | select.IttProviderSelect)
    }


@singledispatch
def fields(question: Question, asked: Asked) -> tuple[Component, ...]:
    """The components that ask a question."""
    raise TypeError(f"no component asks a {type(question).__name__}")


@fields.register
def _radios(question: radios.Radios, asked: Asked) -> tuple[Component, ...]:
    return (
        Radios(
            question.name,
            asked.say(question.legend),
            tuple(_item(choice, asked) for choice in asked.options[question.name]),
            value=asked.values.get(question.name, ""),
            hint=asked.say(question.hint),
            error=asked.wrong(question.name),
            heading=asked.heads(question.legend),
        ),
    )


def _item(choice: radios.Option | radios.Divider, asked: Asked) -> RadioItem | Divider:
    if isinstance(choice, radios.Divider):
        return Divider(choice.words)
    if "{" in choice.label:
        return RadioItem(choice.value, asked.say(choice.label), choice.hint)
    return _fixed_item(choice)


@cache
def _fixed_item(choice: radios.Option) -> RadioItem:
    """A choice that reads the same for everybody: there are as many as the journey has options."""
    return RadioItem(choice.value, choice.label, choice.hint)


@fields.register
def _text(question: text.Text, asked: Asked) -> tuple[Component, ...]:
    return (
        TextInput(
            question.name,
            asked.say(question.label),
            asked.values.get(question.name, ""),
            asked.wrong(question.name),
            asked.say(question.hint),
            heading=asked.heads(question.label),
            size=asked.size(question.label),
            width=10 if 0 < question.limit < 20 else 0,
            inputmode="numeric" if question.name == "teacher_reference_number" else "",
            autocomplete="name" if question.name == "full_name" else "",
            spellcheck=False if question.name in _NO_WORDS else None,
        ),
    )


_NO_WORDS = frozenset({"full_name", "teacher_reference_number", "national_insurance_number"})


@fields.register
def _select(question: select.IttProviderSelect, asked: Asked) -> tuple[Component, ...]:
    return (
        Select(
            question.name,
            question.label,
            tuple(
                (option.value, option.label)
                for option in asked.options[question.name]
                if isinstance(option, radios.Option)
            ),
            value=asked.values.get(question.name, ""),
            error=asked.wrong(question.name),
            heading=asked.heads(question.label),
        ),
    )


@fields.register
def _checkbox(question: checkbox.Checkbox, asked: Asked) -> tuple[Component, ...]:
    return (
        Checkboxes(
            question.name,
            (CheckboxItem(question.value, asked.say(question.label)),),
            values=(asked.values.get(question.name, ""),),
            error=asked.wrong(question.name),
        ),
    )


@fields.register
def _month(question: month_year.MonthYear, asked: Asked) -> tuple[Component, ...]:
    return (_date(question, ("month", "year"), asked),)


@fields.register
def _day(question: date_parts.DateParts, asked: Asked) -> tuple[Component, ...]:
    return (_date(question, ("day", "month", "year"), asked),)


def _date(
    question: month_year.MonthYear | date_parts.DateParts, parts: tuple[str, ...], asked: Asked
) -> DateInput:
    names = {part: f"{question.name}-{part}" for part in parts}
    birthday = question.name == "date_of_birth"
    return DateInput(
        question.name,
        question.legend,
        tuple(
            DatePart(
                part,
                asked.values.get(name, ""),
                asked.marked(name),
                f"bday-{part}" if birthday else "",
            )
            for part, name in names.items()
        ),
        error=_sentences(asked, tuple(names.values())),
        hint=question.hint,
        heading=asked.heads(question.legend),
        size=asked.size(question.legend),
    )


def _sentences(asked: Asked, names: tuple[str, ...]) -> str:
    """Mistakes of several parts, one after the other, above the parts."""
    found = (str(asked.wrong(name)) for name in names)
    return ". ".join(sentence for sentence in found if sentence)


@fields.register
def _details(question: TypedDetails, asked: Asked) -> tuple[Component, ...]:
    return tuple(piece for part in question.parts for piece in fields(part, asked))


@fields.register
def _shown_outcome(question: ShownOutcome, asked: Asked) -> tuple[Component, ...]:
    return ()
