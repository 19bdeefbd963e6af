"""The one walk over the steps, from which everything about their order comes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.journey import rules
from app.journey.facts import Facts, SoFar
from app.journey.step import Route, Step, next_slug
from app.journey.steps import STEPS
from app.journey.summary import same_row
from app.journey.walk import Walk


@dataclass(frozen=True, slots=True)
class Journey:
    """Steps by slug, and the routes to the first of them."""

    start: tuple[Route, ...]
    steps: Mapping[str, Step]

    def walk(self, facts: Facts) -> Walk:
        """The path of these facts, ending at the first step without an answer that counts."""
        answers: dict[str, str] = {}
        so_far = SoFar(facts, answers)
        step = self.steps[next_slug(self.start, so_far)]
        path = [step]
        while step.answered(so_far):
            for question in step.questions:
                answers.update(kept(question.keys, facts.answers))
            step = self.steps[next_slug(step.routes, so_far)]
            path.append(step)
        return Walk(facts, MappingProxyType(answers), tuple(path))


def kept(keys: tuple[str, ...], answers: Mapping[str, str]) -> dict[str, str]:
    """The answers under these keys that there are."""
    return {key: answers[key] for key in keys if key in answers}


START = (
    Route("teacher-reference-number", when=rules.trn_unconfirmed),
    Route("course-start"),
)

REGISTRATION = Journey(START, MappingProxyType({step.slug: step for step in STEPS}))


def onward(slug: str, walk: Walk, changing: bool) -> Step:
    """Where a good answer leads; `walk` is the path that it made.

    Opened by a Change link, only the steps of the same row follow before what is still unanswered.
    """
    following = walk.after(slug)
    if following is None or (changing and not same_row(slug, following.slug)):
        return walk.last
    return following


def back(slug: str, walk: Walk, changing: bool) -> Step | None:
    """Where Back leads; None before the first step."""
    if changing and walk.complete and slug != walk.last.slug:
        return walk.last
    return walk.before(slug)
