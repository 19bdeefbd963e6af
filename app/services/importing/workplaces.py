"""Bringing workplaces up to date with a register's file (eligibility.md, section 7)."""

from collections.abc import Sequence
from dataclasses import fields, replace

from app.audit import record
from app.eligibility.imports.formats import Format
from app.eligibility.imports.problems import Problem, Refusal
from app.eligibility.imports.workplace_formats import CHILDCARE_PROVIDER, LOCAL_AUTHORITY, SCHOOL
from app.eligibility.imports.workplace_record import WorkplaceRecord
from app.eligibility.search_words import search_columns
from app.services.importing.order import Order
from app.services.importing.reading import Readable, open_upload, stage
from app.services.importing.refusing import keep_refused
from app.services.importing.report import Counts, Report, Tally
from app.services.importing.runs import begin, keep_applied, keep_report
from models import workplace_import_query as query
from models.engine import DB
from models.import_query import last_workplaces
from models.import_staging import count_differences

SCHOOL_FILES = (SCHOOL, LOCAL_AUTHORITY)
CHILDCARE_FILES = (CHILDCARE_PROVIDER,)

_FIELDS = tuple(field.name for field in fields(WorkplaceRecord))


async def import_workplaces(formats: Sequence[Format[WorkplaceRecord]], order: Order) -> Report:
    """What this file would change in its kind of workplace, and once confirmed the change itself.

    Unusable rows are left out. Workplaces that the file no longer holds are closed, never deleted.
    A report that is not `applied` has changed nothing. Raises `Refusal` when the file is no such
    register; the history of imports keeps that.
    """
    kind, limits = formats[0].kind, formats[0].limits
    try:
        readable = await open_upload(order.upload, formats)
        kind = readable.kind
        async with DB.transaction():
            await begin(kind)
            report = await _report(readable, order)
            applies = report.may_be_applied(order.consent)
            return await (_apply if applies else keep_report)(order, report)
    except Refusal as refusal:
        await keep_refused(kind, order, limits, refusal)
        raise


async def _report(readable: Readable[WorkplaceRecord], order: Order) -> Report:
    kind, sha256, name = readable.kind, readable.written.sha256, order.upload.name
    in_force = await last_workplaces(kind)
    if in_force == sha256:
        return Report(kind, name, sha256, Counts(), in_force=in_force)
    await query.make_workplace_tables()
    tally = await stage(readable.sheet, ("row", *query.COLUMNS), _staged, order.progress)
    await _leave_out_repeated(tally, readable.sheet.format.columns[0])
    tally.judge()
    counts = await _counts(kind, tally)
    return Report(kind, name, sha256, counts, tuple(tally.problems), in_force)


async def _leave_out_repeated(tally: Tally, column: str) -> None:
    for row in await query.drop_repeated():
        said = f"“{row['identifier']}” is already in row {row['first']:,}"
        tally.note(Problem(row["row"], column, said))
    tally.problems.sort(key=_row)


async def _counts(kind: str, tally: Tally) -> Counts:
    compared = await query.compare_workplaces(kind)
    touched = await count_differences()
    return Counts(
        rows=tally.rows,
        usable=tally.rows - tally.unusable,
        unusable=tally.unusable,
        added=touched.get("added", 0),
        changed=touched.get("changed", 0),
        removed=touched.get("removed", 0),
        unchanged=compared["unchanged"],
        before=compared["present"],
        after=compared["coming"],
    )


async def _apply(order: Order, report: Report) -> Report:
    run = await keep_applied(order, report)
    await query.apply_workplaces(report.kind)
    counts = report.counts
    await record(
        at=order.now,
        actor=order.actor,
        action="workplaces.applied",
        object_type="import_run",
        object_id=run,
        object_label=report.name,
        before={"choosable": counts.before},
        after={
            "file_name": report.file_name,
            "sha256": report.sha256,
            "choosable": counts.after,
            "added": counts.added,
            "changed": counts.changed,
            "removed": counts.removed,
        },
    )
    return replace(report, applied=True)


def _staged(number: int, workplace: WorkplaceRecord) -> tuple[object, ...]:
    values = {name: getattr(workplace, name) for name in _FIELDS}
    values.update(search_columns(values))
    return (number, *(values[name] for name in query.COLUMNS))


def _row(problem: Problem) -> int:
    return problem.row
