"""What would become of each address of a batch, or became of it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from json import dumps, loads
from typing import Literal

from app.services.late.choices import Chosen

Kind = Literal["good", "added", "listed", "twice", "not_an_address", "unknown"]
GOOD = "Will be added"
NOT_AN_ADDRESS = "Not an email address"
_COUNTED: tuple[tuple[Kind, str, str], ...] = (
    ("good", "will be added", "will be added"),
    ("added", "can now register late", "can now register late"),
    ("listed", "already has access", "already have access"),
    ("twice", "is there twice", "are there twice"),
    ("not_an_address", "is not an email address", "are not email addresses"),
    ("unknown", "cannot be understood", "cannot be understood"),
)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row of the report; all values but the provider are those of good or added ones."""

    row: int
    address: str
    kind: Kind
    says: str
    reason: str = ""
    provider: str = ""
    note: str = ""
    ends_on: str = ""

    @property
    def chosen(self) -> Chosen:
        """The values to store."""
        last = date.fromisoformat(self.ends_on)
        return Chosen(self.reason, self.provider or None, self.note or None, last)


def counts(rows: Sequence[ReportRow]) -> str:
    """How many of each kind, in one sentence."""
    found = [
        (kind, sum(row.kind == kind for row in rows), one, many) for kind, one, many in _COUNTED
    ]
    return ", ".join(
        f"{number:,} {one if number == 1 else many}" for _, number, one, many in found if number
    )


def in_order(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """Rows with problems first, then good ones, each as they were written."""
    return sorted(rows, key=_order)


def to_json(rows: Sequence[ReportRow]) -> str:
    """The rows as they are stored."""
    return dumps([asdict(row) for row in rows])


def from_json(stored: str) -> list[ReportRow]:
    """The rows that were stored."""
    return [ReportRow(**row) for row in loads(stored)]


def _order(row: ReportRow) -> tuple[bool, int]:
    return row.kind in ("good", "added"), row.row
