"""CSV files that are small enough to be made at once, safe to open in a spreadsheet."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from models.export_cells import FORMULA

_FORMULA = re.compile(FORMULA)


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """The rows as RFC 4180 has them; no cell of them is a formula."""
    written = StringIO(newline="")
    csv.writer(written).writerows([guarded(cell) for cell in row] for row in rows)
    return written.getvalue()


def guarded(cell: str) -> str:
    """The cell, with `'` in front of what a spreadsheet would reckon out."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
