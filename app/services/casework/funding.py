"""Deciding whether a registration whose funding is in review is funded."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.eligibility.outcomes import MEANING
from app.services.casework.case import Case, Change, apply, check_version, hold
from app.services.casework.refusals import AlreadySo, CaseworkRefused
from app.services.casework.telling import tell_decision
from app.services.casework.written import LONGEST_REASON, lines, reason_in
from app.services.receipts import claim
from models.engine import DB

OWN_WORDS = "own_words"
REASONS = tuple(code for code, meaning in MEANING.items() if meaning.result == "not_funded")
"""The codes of the outcomes that can be told to a person who is not eligible."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the form says: `told` is one of REASONS or OWN_WORDS, then `own_words` are told."""

    result: str
    reason: str
    told: str = ""
    own_words: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A decision that may be stored; `told` is a code, own words, or None when eligible."""

    result: Literal["funded", "not_funded"]
    reason: str
    told: str | None


async def decide_funding(
    registration: UUID,
    decision: Decision,
    version: int,
    actor: Actor,
    now: datetime,
    form_id: str | None = None,
) -> Case:
    """Store the decision and promise the email; the registration as it was before.

    Raises Unknown, CaseworkRefused, Stale, AlreadySent, or AlreadySo when it was decided like this.
    """
    checked = check_decision(decision)
    async with DB.transaction():
        case = await hold(registration)
        await claim(form_id)
        if case.funding_decision == checked.result:
            raise AlreadySo(f"The funding of {case.title} had already been decided.")
        await check_version(case, version, now)
        check_awaits(case)
        values = {
            "funding_decision": checked.result,
            "funding_decision_reason": checked.told,
        }
        change = Change("funding_decided", values, checked.reason)
        after = await apply(case, change, actor, now)
        await tell_decision(case, after, checked.result, checked.told, now)
    await ring(SEND_EMAILS)
    return case


def check_awaits(case: Case) -> None:
    """Raise CaseworkRefused unless the funding is in review and nothing is decided."""
    if not case.awaits_decision:
        raise CaseworkRefused("The funding of this registration is not in review", "result")


def check_decision(decision: Decision) -> Checked:
    """The decision as it may be stored; raises CaseworkRefused."""
    if decision.result == "funded":
        return Checked("funded", reason_in(decision.reason), None)
    if decision.result != "not_funded":
        missing = "Select whether the registration is eligible for funding"
        raise CaseworkRefused(missing, "result")
    return Checked("not_funded", reason_in(decision.reason), _told(decision))


def _told(decision: Decision) -> str:
    if decision.told in REASONS:
        return decision.told
    if decision.told != OWN_WORDS:
        raise CaseworkRefused("Select the reason to tell the person", "told")
    words = lines(decision.own_words)
    # A code would be read as the outcome of that code.
    if not words or words in MEANING:
        raise CaseworkRefused("Enter the reason to tell the person", OWN_WORDS)
    if len(words) > LONGEST_REASON:
        long = f"The reason to tell the person must be {LONGEST_REASON} characters or fewer"
        raise CaseworkRefused(long, OWN_WORDS)
    return words
