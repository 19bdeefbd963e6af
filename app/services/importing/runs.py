"""What every import begins and ends with: its turn, its run in the history, its audit event."""

from dataclasses import asdict
from datetime import datetime
from json import dumps
from uuid import UUID

from app.audit import Actor, record
from app.eligibility.imports.formats import NAMES, Limits
from app.eligibility.imports.problems import Problem, Refusal
from app.services.importing.report import Report
from app.services.importing.upload import Upload
from models import import_query
from models.engine import DB
from models.import_staging import take_turn

_LONGEST_NAME = 255
_LONGEST_REFUSAL = 500


async def begin(kind: str) -> None:
    """Take this kind's turn until the transaction ends; raises `Refusal` when it is taken."""
    if not await take_turn(kind):
        raise Refusal(
            f"Another import of “{NAMES[kind]}” is running. Try again when it has finished."
        )


async def keep_applied(report: Report, actor: Actor, now: datetime) -> UUID:
    """Keep an import that is being applied, with what it does to each entry or record."""
    counted = {
        name: count
        for name, count in asdict(report.counts).items()
        if name not in ("before", "after")
    }
    columns = _columns(report.kind, report.file_name, actor, now, report.problems)
    run = await import_query.keep_run(
        {**columns, **counted, "state": "applied", "sha256": report.sha256}
    )
    await import_query.keep_changes(run)
    return run


async def keep_refused(
    kind: str, upload: Upload, limits: Limits, refusal: Refusal, actor: Actor, now: datetime
) -> None:
    """Keep an import that was refused, in a transaction of its own after the other has ended."""
    said = str(refusal)[:_LONGEST_REFUSAL]
    columns = _columns(kind, upload.name, actor, now, refusal.problems)
    known = {"state": "refused", "refusal": said, "sha256": _fingerprint(upload, limits)}
    async with DB.transaction():
        run = await import_query.keep_run({**columns, **known})
        await record(
            at=now,
            actor=actor,
            action="import.refused",
            object_type="import_run",
            object_id=run,
            object_label=NAMES[kind],
            after={"file_name": columns["file_name"], "sha256": known["sha256"]},
            reason=said,
        )


def _columns(
    kind: str, file_name: str, actor: Actor, now: datetime, problems: tuple[Problem, ...]
) -> dict[str, object]:
    return {
        "kind": kind,
        "at": now,
        "actor_type": actor.type,
        "actor_id": actor.id,
        "actor_label": actor.label,
        "file_name": file_name[:_LONGEST_NAME],
        "problems": dumps([asdict(problem) for problem in problems]),
    }


def _fingerprint(upload: Upload, limits: Limits) -> str | None:
    try:
        return upload.fingerprint(limits)
    except Refusal:
        return None  # too large even to be read once more
