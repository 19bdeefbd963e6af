"""CSV files that are small enough to be made at once, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable
from io import StringIO

# What a spreadsheet takes for a formula, also after spaces and in full width (admin.md, 12).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """The rows as RFC 4180 has them; no cell of them is a formula."""
    written = StringIO(newline="")
    csv.writer(written).writerows([guarded(cell) for cell in row] for row in rows)
    return written.getvalue()


def guarded(cell: str) -> str:
    """The cell, with `'` in front of what a spreadsheet would reckon out."""
    begins = cell.startswith(_FORMULA) or cell.strip().startswith(_FORMULA)
    return f"'{cell}" if begins else cell
