"""What a super admin decides about an import whose report they have read."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app import bell
from app.audit import Actor, record
from app.services.importing.kinds import name_of
from app.services.importing.looking import Import, look
from app.services.importing.report import Consent, Objection
from app.services.importing.uploading import in_force
from models import import_work_query as query
from models.engine import DB


class NotAgreed(Exception):
    """Something that the report needs was not agreed to."""

    def __init__(self, objections: list[Objection]) -> None:
        super().__init__(*(objection.needs for objection in objections))
        self.objections = objections


class Overtaken(Exception):
    """Another version came into force since the report, which is being made afresh."""


class DecidedAlready(Exception):
    """Somebody has decided about this import before, or it has no report yet."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decides, and when."""

    actor: Actor
    now: datetime

    @property
    def columns(self) -> dict[str, object]:
        """Both by column."""
        return {
            "at": self.now,
            "actor_type": self.actor.type,
            "actor_id": self.actor.id,
            "actor_label": self.actor.label,
        }


async def agree(kind: str, run: UUID, consent: Consent, decision: Decision) -> None:
    """Have an import applied by the worker.

    Raises `NotAgreed`, `DecidedAlready`, and `Overtaken` when the report is out of date: then
    nothing is applied, and the worker makes a new one.
    """
    overtaken = False
    async with DB.transaction():
        found = await _ready(kind, run)
        overtaken = await _is_overtaken(found, consent)
        known: dict[str, object] = {"state": "waiting", "attempts": 0, "overtaken": overtaken}
        if not overtaken:
            _judge(found, consent)
            known |= {"agreed": True, "leave_out": consent.leave_out}
            known |= {"accept_removals": consent.accept_removals, **decision.columns}
            await _record(found, "import.confirmed", decision)
        if not await query.decide(run, known):
            raise DecidedAlready(run)
    await bell.ring(bell.WORK_ON_IMPORTS)
    if overtaken:
        raise Overtaken(run)


async def discard(kind: str, run: UUID, decision: Decision) -> Import:
    """Leave everything as it is; raises `DecidedAlready`. The file stays in the history."""
    async with DB.transaction():
        found = await _ready(kind, run)
        if not await query.decide(run, {"state": "discarded", **decision.columns}):
            raise DecidedAlready(run)
        await _record(found, "import.discarded", decision)
    return found


async def _ready(kind: str, run: UUID) -> Import:
    found = await look(kind, run)
    if found is None or found.state != "ready":
        raise DecidedAlready(run)
    return found


async def _is_overtaken(found: Import, consent: Consent) -> bool:
    """Whether another version came into force since the report, or since the page was drawn."""
    compared = found.report.in_force or ""
    if consent.seen is not None and consent.seen != compared:
        return True
    return compared != (await in_force(found.kind) or "")


def _judge(found: Import, consent: Consent) -> None:
    objections = found.report.objections(replace(consent, seen=None))
    if objections:
        raise NotAgreed(objections)


async def _record(found: Import, action: str, decision: Decision) -> None:
    report = found.report
    await record(
        at=decision.now,
        actor=decision.actor,
        action=action,
        object_type="import_run",
        object_id=found.id,
        object_label=name_of(found.kind),
        after={"file_name": report.file_name, "sha256": report.sha256},
    )
