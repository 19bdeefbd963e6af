"""What a report shows: its numbers, the rows that cannot be used, and the first differences."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from app.eligibility.imports.problems import Problem
from app.pages.lists.words import gone
from app.pages.table import Column
from app.pages.table_cells import Row, number, text
from app.pages.table_page import cells
from app.services.importing.changes import SHOWN, Change
from app.services.importing.kinds import is_list
from app.services.importing.report import Report
from components.component import Words
from components.summary_list import SummaryList, SummaryRow
from components.table import Table

UNUSABLE = "Rows that cannot be used"
_TYPES = {"urn": "URN", "ukprn": "UKPRN", "ofsted_urn": "Ofsted number", "name": "Name"}


def changed_columns(row: Row) -> Words:
    """The names of the columns that changed, but for those that only searches read."""
    names = [name for name in row["columns"] if not name.startswith("search_")]
    return ", ".join(names).replace("_", " ")


def identifier_type(row: Row) -> Words:
    """What kind of number, or name, an identifier is."""
    return _TYPES.get(row["identifier_type"], "")


_NAME = Column("Name", text("name", missing="not published"))
_ENTRY = (Column("Identifier", text("identifier")), Column("Type", identifier_type), _NAME)
_WORKPLACE = (Column("Reference number", text("identifier")), _NAME)
_CHANGED = (*_WORKPLACE, Column("Changed", changed_columns))
_PROBLEMS = (
    Column("Row", number("row")),
    Column("Cell", text("column", missing="the whole row")),
    Column("Reason", text("reason")),
)


@dataclass(frozen=True, slots=True)
class Differences:
    """The differences of one effect: how many, and the first of them."""

    title: str
    count: int
    table: Table | None

    @property
    def shown(self) -> str:
        """How many of them are shown, "" when all are."""
        return f"The first {SHOWN} of {self.count:,}." if self.count > SHOWN else ""


def numbers(report: Report) -> SummaryList:
    """What the file holds, and what is in force now and then."""
    counts, listed = report.counts, is_list(report.kind)
    what = "Rows in force" if listed else "Workplaces that can be chosen"
    pairs = [
        ("Rows", counts.rows),
        ("Usable", counts.usable),
        ("Repeated", counts.repeated) if listed else ("", 0),
        ("Unusable", counts.unusable),
        (f"{what} now" if not report.applied else f"{what} before", counts.before),
        (f"{what} then" if not report.applied else f"{what} after", counts.after),
        ("Added", counts.added),
        ("", 0) if listed else ("Changed", counts.changed),
        (gone(report.kind).capitalize(), counts.removed),
        ("Unchanged", counts.unchanged),
    ]
    rows = (SummaryRow(words, f"{count:,}") for words, count in pairs if words)
    return SummaryList(tuple(rows), classes="app-numbers")


def differences(report: Report, changes: Mapping[str, Sequence[Change]]) -> tuple[Differences, ...]:
    """Each effect that the file has."""
    counts = report.counts
    touched = (
        ("added", "Added", counts.added),
        ("changed", "Changed", counts.changed),
        ("removed", gone(report.kind).capitalize(), counts.removed),
    )
    return tuple(
        Differences(title, count, _table(report.kind, title, effect, changes.get(effect, ())))
        for effect, title, count in touched
        if count
    )


def problems(found: Sequence[Problem]) -> Table | None:
    """The first rows that cannot be used."""
    return cells(_PROBLEMS, [asdict(each) for each in found[:SHOWN]], UNUSABLE) if found else None


def _table(kind: str, title: str, effect: str, changes: Sequence[Change]) -> Table | None:
    columns = _ENTRY if is_list(kind) else _CHANGED if effect == "changed" else _WORKPLACE
    return cells(columns, [asdict(change) for change in changes], title) if changes else None
