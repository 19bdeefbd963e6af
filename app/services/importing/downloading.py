"""Files and reports of imports that people save; each time is recorded."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime

from app.audit import Actor, record
from app.services.importing.kinds import name_of
from app.services.importing.looking import Import
from models.engine import DB


async def record_download(found: Import, what: str, actor: Actor, now: datetime) -> None:
    """Record that somebody saves the `file` or the `report` of an import."""
    async with DB.transaction():
        await record(
            at=now,
            actor=actor,
            action="import.downloaded",
            object_type="import_run",
            object_id=found.id,
            object_label=name_of(found.kind),
            after={"what": what, "file_name": found.report.file_name},
        )


def report_rows(found: Import) -> Iterator[tuple[str, ...]]:
    """The report as a file: the numbers first, then every row that cannot be used."""
    report = found.report
    yield "what", "row", "cell", "value"
    yield "file", "", "", report.file_name
    yield "sha256", "", "", report.sha256
    yield "state", "", "", found.state
    if found.refusal:
        yield "refused", "", "", found.refusal
    for name, count in asdict(report.counts).items():
        yield name, "", "", str(count)
    for problem in report.problems:
        yield "unusable row", str(problem.row), problem.column, problem.reason
