"""Many addresses as they were pasted or uploaded, before anybody judges them."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.services.late.addresses import normalised, parted
from app.services.late.choices import Details
from app.services.late.refusals import NO_ADDRESS, BatchRefused

MOST_PASTED = 500
MOST_ROWS = 2_000
LARGEST = 1_000_000  # bytes
_COLUMNS = {
    "emailaddress": "email",
    "email": "email",
    "reason": "reason",
    "provider": "provider",
    "note": "note",
    "accessendson": "ends_on",
}
_NO_HEADER = "The first row of the file must have a column called “email address”"
_NOT_TEXT = "The file must be a CSV file"


@dataclass(frozen=True, slots=True)
class Written:
    """One address as it was written, the number of its row, and what stands beside it."""

    row: int
    address: str
    details: Details


def pasted(text: str) -> list[Written]:
    """The addresses of a text box; raises BatchRefused."""
    pieces = parted(text)
    if not pieces:
        raise BatchRefused(NO_ADDRESS)
    if len(pieces) > MOST_PASTED:
        raise BatchRefused(f"Enter {MOST_PASTED} email addresses or fewer")
    return [Written(row, piece, Details()) for row, piece in enumerate(pieces, start=1)]


def uploaded(content: bytes) -> list[Written]:
    """The rows of a file but for blank ones, the header being row 1; raises BatchRefused."""
    if len(content) > LARGEST:
        raise BatchRefused("The file must be smaller than 1MB")
    rows = _rows(_text(content))
    header = next(rows, (0, []))[1]
    columns = [_COLUMNS.get(_key(cell), "") for cell in header]
    if "email" not in columns:
        raise BatchRefused(_NO_HEADER)
    written = [_written(row, cells, columns) for row, cells in rows]
    if not written:
        raise BatchRefused("The file has no email addresses")
    if len(written) > MOST_ROWS:
        raise BatchRefused(f"The file must have {MOST_ROWS:,} rows or fewer")
    return written


def _text(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise BatchRefused(_NOT_TEXT)
    if any(unicodedata.category(sign) == "Cc" and sign not in "\t\r\n" for sign in text):
        raise BatchRefused(_NOT_TEXT)
    if not text.strip():
        raise BatchRefused("The file is empty")
    return text


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    lines = text.lstrip("\r\n").splitlines(keepends=True)
    delimiter = ";" if lines[0].count(";") > lines[0].count(",") else ","
    try:
        for row, cells in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
            if any(normalised(cell) for cell in cells):
                yield row, cells
    except csv.Error:
        raise BatchRefused(_NOT_TEXT) from None


def _key(cell: str) -> str:
    return re.sub(r"[\s_]", "", normalised(cell))


def _written(row: int, cells: list[str], columns: list[str]) -> Written:
    named: dict[str, str] = {}
    for name, cell in zip(columns, cells, strict=False):
        named.setdefault(name, cell)
    address = named.pop("email", "")
    named.pop("", None)
    return Written(row, address, Details(**named))
