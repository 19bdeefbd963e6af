"""Replacing an eligibility list by a file, or by an earlier version (eligibility.md, section 6)."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from app.audit import Actor, record
from app.eligibility.imports.formats import NAMES
from app.eligibility.imports.list_formats import LIST_FORMATS, ListEntry
from app.eligibility.imports.problems import Refusal
from app.services.importing.changes import SHOWN, Change, first_of
from app.services.importing.order import Order
from app.services.importing.reading import Readable, open_upload, stage
from app.services.importing.refusing import keep_refused
from app.services.importing.report import Consent, Counts, Report, Tally
from app.services.importing.runs import begin, keep_applied, keep_report
from models import list_import_query as query
from models.engine import DB
from models.import_query import list_in_force
from models.import_staging import count_differences, first_differences


async def import_list(kind: str, order: Order) -> Report:
    """What this file would change in a list, and with a confirmed consent the change itself.

    Readers see the old list or the new one. A report that is not `applied` has changed nothing.
    Raises `Refusal` when the file is no such list; the history of imports keeps that.
    """
    form = LIST_FORMATS[kind]
    try:
        readable = await open_upload(order.upload, [form])
        async with DB.transaction():
            await begin(kind)
            report = await _report(readable, order)
            applies = report.may_be_applied(order.consent)
            return await (_apply if applies else keep_report)(order, report)
    except Refusal as refusal:
        await keep_refused(kind, order, form.limits, refusal)
        raise


async def preview_version(version: UUID) -> tuple[Report, dict[str, list[Change]]] | None:
    """What putting an earlier version in force would change, with the first differences."""
    async with DB.transaction():
        wanted = await query.version_of(version)
        if wanted is None:
            return None
        return await _compare_version(wanted), first_of(await first_differences(SHOWN))


async def restore_list(version: UUID, consent: Consent, actor: Actor, now: datetime) -> Report:
    """What putting an earlier version in force would change, and once confirmed the change itself.

    Raises `Refusal`, also for a version that does not exist.
    """
    async with DB.transaction():
        wanted = await query.version_of(version)
        if wanted is None:
            raise Refusal("There is no such version.")
        await begin(wanted["kind"])
        report = await _compare_version(wanted)
        if not report.may_be_applied(consent):
            return report
        await _swap(report, version, "eligibility_list.restored", actor, now)
        return replace(report, applied=True)


async def _compare_version(wanted: Any) -> Report:
    kind = wanted["kind"]
    await query.make_list_tables()
    await query.stage_version(wanted["id"])
    found = (kind, wanted["file_name"] or "", wanted["sha256"] or "")
    counts = await _counts(kind)
    return Report(*found, counts, in_force=await list_in_force(kind), itself=wanted["in_force"])


async def _report(readable: Readable[ListEntry], order: Order) -> Report:
    kind, sha256, name = readable.kind, readable.written.sha256, order.upload.name
    in_force = await list_in_force(kind)
    if in_force == sha256:
        return Report(kind, name, sha256, Counts(), in_force=in_force)
    await query.make_list_tables()
    tally = await stage(readable.sheet, query.COLUMNS, _staged, order.progress)
    tally.judge()
    counts = await _counts(kind, tally)
    return Report(kind, name, sha256, counts, tuple(tally.problems), in_force)


async def _counts(kind: str, tally: Tally | None = None) -> Counts:
    present, coming = await query.compare_list(kind)
    touched = await count_differences()
    added = touched.get("added", 0)
    effect = Counts(
        added=added,
        removed=touched.get("removed", 0),
        unchanged=coming - added,
        before=present,
        after=coming,
    )
    if tally is None:
        return replace(effect, rows=coming, usable=coming)
    usable = tally.rows - tally.unusable
    return replace(
        effect, rows=tally.rows, usable=usable, repeated=usable - coming, unusable=tally.unusable
    )


async def _apply(order: Order, report: Report) -> Report:
    run = await keep_applied(order, report)
    entries = report.counts.after
    version = await query.add_version(report.kind, order.file_name, report.sha256, run, entries)
    await _swap(report, version, "eligibility_list.applied", order.actor, order.now)
    return replace(report, applied=True)


async def _swap(report: Report, version: UUID, action: str, actor: Actor, now: datetime) -> None:
    ended, begun = await query.put_in_force(report.kind, version, now, actor.label)
    counts = report.counts
    await record(
        at=now,
        actor=actor,
        action=action,
        object_type="eligibility_list",
        object_id=version,
        object_label=f"{NAMES[report.kind]}, version {begun['version']}",
        before=dict(ended) if ended else None,
        after={**begun, "added": counts.added, "removed": counts.removed},
    )


def _staged(number: int, entry: ListEntry) -> tuple[object, ...]:
    return (number, entry.identifier_type, entry.identifier, entry.name, entry.place)
