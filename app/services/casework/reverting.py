"""Taking back what was set, decided or expired; the old value stays in the history."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.services.casework.case import Case, Change, Values, apply, check_version, hold
from app.services.casework.refusals import AlreadySo, CaseworkRefused
from app.services.casework.telling import tell_decision, tell_restored
from app.services.casework.written import reason_in
from app.services.receipts import claim
from models.engine import DB


@dataclass(frozen=True, slots=True)
class Reversal:
    """One thing that can be taken back: when it applies, and the columns after it."""

    applies: Callable[[Case], bool]
    values: Values
    tells: bool


def _has_status(case: Case) -> bool:
    return case.expired_at is None and case.provider_status != "pending"


def _is_decided(case: Case) -> bool:
    return case.funding_decision is not None


def _is_expired(case: Case) -> bool:
    return case.expired_at is not None


REVERSALS: Mapping[str, Reversal] = {
    "status": Reversal(
        _has_status,
        {"provider_status": "pending", "funded_place": None, "outcome": None},
        tells=False,
    ),
    "funding": Reversal(
        _is_decided, {"funding_decision": None, "funding_decision_reason": None}, tells=True
    ),
    "expiry": Reversal(
        _is_expired,
        {"expired_at": None, "started": "unknown", "started_on": None, "started_source": None},
        tells=True,
    ),
}
"""What can be taken back, by name (admin.md, section 7.3)."""


def offered(case: Case) -> tuple[str, ...]:
    """The names of what applies to this registration."""
    return tuple(name for name, reversal in REVERSALS.items() if reversal.applies(case))


def nothing_left(case: Case) -> str:
    """What is said when somebody else has taken it back before."""
    return f"There was nothing left to revert for {case.title}."


async def revert(
    registration: UUID,
    what: str,
    reason: str,
    version: int,
    actor: Actor,
    now: datetime,
    form_id: str | None = None,
) -> Case:
    """Take one thing back and tell the person where that reaches them; the case before it.

    Raises Unknown, CaseworkRefused, Stale, AlreadySent, or AlreadySo when nothing of it is left.
    """
    reversal, written = check_reversal(what, reason)
    async with DB.transaction():
        case = await hold(registration)
        await claim(form_id)
        if not reversal.applies(case):
            raise AlreadySo(nothing_left(case))
        await check_version(case, version, now)
        differing = {
            name: value for name, value in reversal.values.items() if getattr(case, name) != value
        }
        after = await apply(case, Change("reverted", differing, written), actor, now)
        await _tell(what, case, after, now)
    if reversal.tells:
        await ring(SEND_EMAILS)
    return case


def check_reversal(what: str, reason: str) -> tuple[Reversal, str]:
    """What is to be taken back, and why; raises CaseworkRefused."""
    if what not in REVERSALS:
        raise CaseworkRefused("Select what to revert", "what")
    return REVERSALS[what], reason_in(reason)


async def _tell(what: str, case: Case, version: int, now: datetime) -> None:
    if what == "funding":
        await tell_decision(case, version, "in_review", None, now)
    elif what == "expiry":
        await tell_restored(case, version, now)
