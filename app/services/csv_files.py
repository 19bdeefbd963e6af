"""CSV files as spreadsheets save them, read whole: the cells of each row by column name."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from app.services.bare import bare

NOT_TEXT = "The file must be a CSV file"
# Tabs and line ends apart, no text that people save has such characters.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_FIRST_LINE = re.compile(r"[^\r\n]+")


class FileRefused(Exception):
    """A file that is refused whole; the message is the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file must be like; headers count in lower case, without white space or `_`."""

    columns: Mapping[str, str]
    needed: frozenset[str]
    without_needed: str
    without_rows: str
    largest: int  # bytes
    most_rows: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it: its number, the header being row 1, and its known cells."""

    number: int
    cells: Mapping[str, str]


def read_rows(content: bytes, kind: Kind) -> list[Row]:
    """The rows of a file but for blank ones; raises FileRefused."""
    if len(content) > kind.largest:
        raise FileRefused(f"The file must be smaller than {kind.largest // 1_000_000}MB")
    numbered = _numbered(_text(content))
    columns = [kind.columns.get(_key(cell), "") for cell in _header(numbered)]
    if not kind.needed.issubset(columns):
        raise FileRefused(kind.without_needed)
    rows = [Row(number, _named(cells, columns)) for number, cells in islice(numbered, _most(kind))]
    if not rows:
        raise FileRefused(kind.without_rows)
    if len(rows) > kind.most_rows:
        raise FileRefused(f"The file must have {kind.most_rows:,} rows or fewer")
    return rows


def _header(numbered: Iterator[tuple[int, list[str]]]) -> list[str]:
    return next(numbered, (0, list[str]()))[1]


def _most(kind: Kind) -> int:
    """One row more than are allowed shows that there are too many."""
    return kind.most_rows + 1


def _text(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise FileRefused(NOT_TEXT)
    if _CONTROL.search(text):
        raise FileRefused(NOT_TEXT)
    if not bare(text):
        raise FileRefused("The file is empty")
    return text


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    first = _FIRST_LINE.search(text)
    header = first[0] if first else ""
    delimiter = ";" if header.count(";") > header.count(",") else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, cells in enumerate(reader, start=1):
            if any(map(bare, cells)):
                yield number, cells
    except csv.Error:
        raise FileRefused(NOT_TEXT) from None


def _key(cell: str) -> str:
    return re.sub(r"[\s_]", "", bare(cell).lower())


def _named(cells: list[str], columns: list[str]) -> dict[str, str]:
    """The cells of known columns; of a column that is there twice the first counts."""
    named: dict[str, str] = {}
    for name, cell in zip(columns, cells, strict=False):
        if name:
            named.setdefault(name, cell)
    return named
