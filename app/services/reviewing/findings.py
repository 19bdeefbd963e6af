"""What is said of a row of a provider's file: an error keeps it from being applied."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from json import dumps, loads
from typing import Literal

Kind = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about one row; `registration` is what the row has as its id."""

    row: int
    kind: Kind
    says: str
    registration: str = ""


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Errors first, then warnings, each in the order of the file."""
    return sorted(findings, key=_order)


def count(findings: Sequence[Finding], kind: Kind) -> int:
    """How many rows have findings of this kind."""
    return len({finding.row for finding in findings if finding.kind == kind})


def to_json(findings: Sequence[Finding]) -> str:
    """The findings as they are stored."""
    return dumps([asdict(finding) for finding in findings])


def from_json(stored: str) -> list[Finding]:
    """The findings that were stored."""
    return [Finding(**finding) for finding in loads(stored)]


def _order(finding: Finding) -> tuple[bool, int]:
    return finding.kind == "warning", finding.row
