"""Keeping the answer to one question, whoever else is answering in another tab."""

from collections.abc import Mapping
from dataclasses import replace

from app.eligibility.workplace import Workplace
from app.journey.facts import Facts
from app.journey.journey import REGISTRATION
from app.journey.search import Search
from app.journey.step import Step
from app.services.arrival import Arrival, Draft, arrive, in_order
from app.services.places import place
from models import draft_query, workplace_query

TRIES = 5


class OffPath(Exception):
    """The question is not, or no longer, on this person's path."""


class TooBusy(Exception):
    """Other tabs kept being faster; nothing was stored."""


async def answer(arrival: Arrival, step: Step, form: Mapping[str, str]) -> Arrival:
    """Keep the answers in a form and tell what is known after it.

    Raises Mistakes or AskAgain when the form cannot be taken, OffPath when the question may not be
    answered; nothing is stored then.
    """
    assert arrival.person is not None  # the guard let nobody else through
    for _ in range(TRIES):
        facts = await _with_posted(arrival.facts, step, form)
        walk = REGISTRATION.walk(facts)
        if not walk.on_path(step.slug):
            raise OffPath
        new = step.parse(form, walk)
        facts = facts.with_answers(new, **await _records(facts, new))
        draft = arrival.draft
        saved = await draft_query.save(arrival.person.id, draft.version, new, arrival.now)
        if saved is not None:
            kept = Draft(
                saved["key"], saved["version"], dict(facts.answers), draft.prefill, arrival.now
            )
            return replace(arrival, facts=facts, draft=kept)
        arrival = await arrive(arrival.person.id, arrival.now)
    raise TooBusy


async def _with_posted(facts: Facts, step: Step, form: Mapping[str, str]) -> Facts:
    for question in step.questions:
        if isinstance(question, Search):
            posted = await _record(form.get(question.name, ""), question.kinds)
            return replace(facts, posted=posted)
    return facts


async def _record(key: str, kinds: tuple[str, ...]) -> Workplace | None:
    kind, _, identifier = key.strip().partition(":")
    if kind not in kinds or not (identifier.isascii() and identifier.isalnum()):
        return None
    row = await workplace_query.choosable(kind, identifier)
    return place(row) if row is not None else None


async def _records(facts: Facts, new: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    course = new.get("course")
    if course is None or course == facts.answers.get("course"):
        return {}
    return {"offers": in_order(await workplace_query.offers_of(course))}
