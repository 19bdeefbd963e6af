"""What course providers say of a registration: application, funded place, outcome, start."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from app.audit import Actor
from app.clock import uk_today
from app.services.casework.case import Case, Change, Values, apply, check_version, hold
from app.services.casework.notes import write_note
from app.services.casework.refusals import CaseworkRefused
from app.services.casework.written import note_in
from app.services.receipts import claim
from models.engine import DB

STATUSES = ("pending", "accepted", "rejected")
OUTCOMES = (None, "passed", "failed")
EXPIRED = "This registration has expired. A super admin can revert that first"
ONLY_ACCEPTED = {
    "funded_place": "Set a funded place only when the provider has accepted the registration",
    "outcome": "Set an outcome only when the provider has accepted the registration",
}
NO_DATE = "Enter the date the course started"
FUTURE = "The date the course started must be today or in the past"
UNKNOWN = "Select one of the answers shown"


@dataclass(frozen=True, slots=True)
class Progress:
    """What the progress form says; `funded_place` and `outcome` hold for Accepted only."""

    provider_status: str
    funded_place: bool | None = None
    outcome: str | None = None
    started: str = "unknown"
    started_on: date | None = None

    @classmethod
    def of(cls, case: Case) -> "Progress":
        """How a registration stands."""
        return cls(
            case.provider_status, case.funded_place, case.outcome, case.started, case.started_on
        )


@dataclass(frozen=True, slots=True)
class Saved:
    """What was done: the registration as it was, what it is now, and whether a note was added."""

    case: Case
    progress: Progress
    noted: bool = False

    @property
    def changed(self) -> bool:
        """Whether any of it differs from before."""
        return Progress.of(self.case) != self.progress


async def set_progress(
    registration: UUID,
    progress: Progress,
    version: int,
    actor: Actor,
    now: datetime,
    *,
    note: str = "",
    form_id: str | None = None,
) -> Saved:
    """Store what differs, each with its event, and the note; raises CaseworkRefused or Stale.

    Leaving Accepted clears outcome and funded place. Raises AlreadySent for a form sent before.
    """
    text = note_in(note) if note.strip() else ""
    async with DB.transaction():
        case = await hold(registration)
        await claim(form_id)
        if progress != Progress.of(case):
            await check_version(case, version, now)
        wanted = check(case, progress, uk_today(now))
        for change in changes_of(case, wanted, actor):
            await apply(case, change, actor, now)
        if text:
            await write_note(case, text, actor, now)
    return Saved(case, wanted, noted=bool(text))


def clears(case: Case, progress: Progress) -> tuple[str, ...]:
    """What leaving Accepted would lose: "outcome", "funded place" or both."""
    if case.provider_status != "accepted" or progress.provider_status == "accepted":
        return ()
    lost = (("outcome", case.outcome), ("funded place", case.funded_place))
    return tuple(name for name, value in lost if value is not None)


def check(case: Case, progress: Progress, today: date) -> Progress:
    """The progress as it may be stored; raises CaseworkRefused for what the rules do not allow."""
    _check_values(case, progress)
    if case.expired_at is not None and progress != Progress.of(case):
        raise CaseworkRefused(EXPIRED, "provider_status")
    if progress.provider_status != "accepted":
        _check_only_accepted(case, progress)
        progress = replace(progress, funded_place=None, outcome=None)
    _check_start(case, progress, today)
    return progress if progress.started == "started" else replace(progress, started_on=None)


def _check_only_accepted(case: Case, progress: Progress) -> None:
    """What a form still shows of an acceptance that is being left is no mistake."""
    for name, sentence in ONLY_ACCEPTED.items():
        if getattr(progress, name) not in (None, getattr(case, name)):
            raise CaseworkRefused(sentence, name)


def _check_values(case: Case, progress: Progress) -> None:
    if progress.provider_status not in STATUSES:
        raise CaseworkRefused(UNKNOWN, "provider_status")
    if progress.outcome not in OUTCOMES:
        raise CaseworkRefused(UNKNOWN, "outcome")
    # "Not started" comes from a review, so a form can only leave it as it is.
    if progress.started not in ("unknown", "started", case.started):
        raise CaseworkRefused(UNKNOWN, "started")


def _check_start(case: Case, progress: Progress, today: date) -> None:
    same = (progress.started, progress.started_on) == (case.started, case.started_on)
    if progress.started != "started" or same:
        return
    if progress.started_on is None:
        raise CaseworkRefused(NO_DATE, "started_on")
    if progress.started_on > today:
        raise CaseworkRefused(FUTURE, "started_on")


def changes_of(case: Case, wanted: Progress, actor: Actor) -> list[Change]:
    """The changes that lead from a registration to what is wanted, in the order of the form."""
    status: Values = {
        "provider_status": wanted.provider_status,
        "funded_place": wanted.funded_place,
    }
    outcome: Values = {"outcome": wanted.outcome}
    if wanted.provider_status != "accepted":
        status, outcome = {**status, **outcome}, {}
    return [
        change
        for change in (
            _differing(case, "status_changed", status),
            _differing(case, "outcome_changed", outcome),
            _start_change(case, wanted, actor),
        )
        if change is not None
    ]


def _start_change(case: Case, wanted: Progress, actor: Actor) -> Change | None:
    values: Values = {"started": wanted.started, "started_on": wanted.started_on}
    change = _differing(case, "started_changed", values)
    if change is None:
        return None
    source = actor.label if wanted.started == "started" else None
    return Change(change.event, {**change.values, "started_source": source})


def _differing(case: Case, event: str, values: Values) -> Change | None:
    differing = {name: value for name, value in values.items() if getattr(case, name) != value}
    return Change(event, differing) if differing else None
