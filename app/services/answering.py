"""Keeping the answer to one question, whoever else is answering in another tab."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from app.eligibility.workplace import Workplace
from app.journey.facts import Facts
from app.journey.journey import REGISTRATION
from app.journey.rules import LEAD_MENTOR
from app.journey.search import Search
from app.journey.step import Step
from app.journey.walk import Walk
from app.services.arrival import Arrival, Draft, arrive, in_order, labelled
from app.services.places import place
from models import draft_query, workplace_query
from models.engine import DB

TRIES = 3


class OffPath(Exception):
    """The question is not, or no longer, on this person's path."""


async def answer(arrival: Arrival, walk: Walk, step: Step, form: Mapping[str, str]) -> Arrival:
    """Keep the answers in a form and tell what is known after it; `walk` is the arrival's.

    Raises Mistakes or AskAgain when the form cannot be taken, OffPath when the question may not be
    answered; nothing is stored then.
    """
    assert arrival.person is not None  # the guard let nobody else through
    user_id, now = arrival.person.id, arrival.now
    for _ in range(TRIES):
        kept = await _keep(user_id, arrival, walk, step, form)
        if kept is not None:
            return kept
        arrival = await arrive(user_id, now)
    # Many at once, such as impatient clicks: from here on one after the other.
    async with DB.transaction():
        await draft_query.lock(user_id)
        kept = await _keep(user_id, await arrive(user_id, now), walk, step, form)
    assert kept is not None  # nobody else changes a draft that is locked
    return kept


async def _keep(
    user_id: UUID, arrival: Arrival, walk: Walk, step: Step, form: Mapping[str, str]
) -> Arrival | None:
    """Keep the answers, judged by the draft of this arrival; None if that has changed since."""
    facts = await _with_posted(arrival.facts, step, form)
    if walk.facts is not facts:
        walk = REGISTRATION.walk(facts)
    if not walk.on_path(step.slug):
        raise OffPath
    new = step.parse(form, walk)
    facts = facts.with_answers(new, **await _records(facts, new))
    draft = arrival.draft
    saved = await draft_query.save(user_id, draft.version, new, arrival.now)
    if saved is None:
        return None
    kept = Draft(saved["key"], saved["version"], dict(facts.answers), draft.prefill, arrival.now)
    return replace(arrival, facts=facts, draft=kept)


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


async def _records(facts: Facts, new: Mapping[str, str]) -> dict[str, Any]:
    """What the questions after these answers choose from, where it was not loaded before."""
    if new.get("employment_type") == LEAD_MENTOR:
        return {"itt_providers": labelled(await workplace_query.itt_providers())}
    course = new.get("course")
    if course is None or course == facts.answers.get("course"):
        return {}
    return {"offers": in_order(await workplace_query.offers_of(course))}
