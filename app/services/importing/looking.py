"""What is known of an import, and how every kind of file stands."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from json import loads
from typing import Any
from uuid import UUID

from app.eligibility.imports.problems import Problem
from app.services.importing.changes import SHOWN, Change, first_of
from app.services.importing.kinds import KINDS, is_list, name_of
from app.services.importing.report import Counts, Report
from models import import_look_query as query

_COUNTS = tuple(field.name for field in fields(Counts))


@dataclass(frozen=True, slots=True)
class Import:
    """An import: where it stands, its report, the version that it made, what is kept in bytes."""

    id: UUID
    kind: str
    state: str
    at: datetime
    by: str
    report: Report
    refusal: str
    agreed: bool
    overtaken: bool
    begun: bool
    rows_read: int
    size: int
    nightly: bool
    version: UUID | None
    in_force: bool

    @property
    def underway(self) -> bool:
        """Whether the worker has still to read or to apply it."""
        return self.state == "waiting"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in force of a kind, and what became of its last import."""

    kind: str
    name: str
    rows: int
    version: int | None
    since: datetime | None
    by: str
    last: UUID | None
    state: str
    at: datetime | None
    refusal: str
    nightly: bool

    @property
    def empty(self) -> bool:
        """Whether nothing is in force."""
        return not self.rows


async def look(kind: str, run: UUID) -> Import | None:
    """An import of this kind, or None."""
    row = await query.one(run, kind)
    return _import(row) if row is not None else None


async def changes(run: UUID, most: int = SHOWN) -> dict[str, list[Change]]:
    """The first differences of an import by effect: `added`, `changed`, `removed`."""
    return first_of(await query.changes(run, most))


async def standing() -> Sequence[Standing]:
    """How each of the eight kinds stands, in their order."""
    rows = await query.standing([(kind, is_list(kind)) for kind in KINDS])
    return [_standing(row) for row in rows]


def report_of(row: Any) -> Report:
    """The report that an import keeps."""
    problems = tuple(Problem(**problem) for problem in loads(row["problems"]))
    counts = Counts(**{name: row[name] for name in _COUNTS})
    return Report(
        row["kind"],
        row["file_name"],
        row["sha256"] or "",
        counts,
        problems,
        row["compared_with"] or None,
        applied=row["state"] == "applied",
    )


def _import(row: Any) -> Import:
    return Import(
        id=row["id"],
        kind=row["kind"],
        state=row["state"],
        at=row["at"],
        by=row["actor_label"],
        report=report_of(row),
        refusal=row["refusal"] or "",
        agreed=row["agreed"],
        overtaken=row["overtaken"],
        begun=row["lease_until"] is not None,
        rows_read=row["rows_read"],
        size=row["size"] or 0,
        nightly=row["nightly_on"] is not None,
        version=row["version_id"],
        in_force=row["in_force"],
    )


def _standing(row: Any) -> Standing:
    return Standing(
        kind=row["kind"],
        name=name_of(row["kind"]),
        rows=row["rows"],
        version=row["version"],
        since=row["since"],
        by=row["by"] or "",
        last=row["run"],
        state=row["state"] or "",
        at=row["at"],
        refusal=row["refusal"] or "",
        nightly=row["nightly_on"] is not None,
    )
