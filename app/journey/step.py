"""A step of the journey: one page, what it asks, and where it leads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.journey.facts import SoFar
from app.journey.mistakes import Mistakes
from app.journey.question import Question

Kind = Literal["question", "information", "dead_end", "check"]


@dataclass(frozen=True, slots=True)
class Route:
    """A way on, taken when the condition holds; the last of a step has none."""

    to: str
    when: Callable[[SoFar], bool] | None = None

    @property
    def condition(self) -> str:
        """The name of the condition, "" for none."""
        return "" if self.when is None else self.when.__name__


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `title` is the heading of its page, `routes` are tried in order."""

    slug: str
    title: str
    questions: tuple[Question, ...] = ()
    routes: tuple[Route, ...] = ()
    kind: Kind = "question"

    @property
    def is_dead_end(self) -> bool:
        """Whether nobody gets any further from here."""
        return self.kind == "dead_end"

    def answered(self, so_far: SoFar) -> bool:
        """Whether the draft holds an answer that counts; never where nothing is asked."""
        for question in self.questions:
            if not question.accepts(so_far.facts.answers, so_far):
                return False
        return bool(self.questions)

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The answers of all its questions; raises the mistakes of all of them together."""
        return parse_all(self.questions, form, walk)


def next_slug(routes: tuple[Route, ...], so_far: SoFar) -> str:
    """Where the first route leads whose condition holds."""
    for route in routes:
        if route.when is None or route.when(so_far):
            return route.to
    raise LookupError("the last route of a step must have no condition")


def parse_all(
    questions: tuple[Question, ...], form: Mapping[str, str], walk: SoFar
) -> dict[str, str]:
    """The answers of several questions on one page; raises their mistakes together."""
    answers: dict[str, str] = {}
    sentences: dict[str, str] = {}
    marks: set[str] = set()
    for question in questions:
        try:
            answers |= question.parse(form, walk)
        except Mistakes as mistakes:
            sentences |= mistakes.sentences
            marks |= mistakes.marks
    if sentences:
        raise Mistakes(sentences, marks)
    return answers
