"""The rows of a file: cells by column name, numbered as a spreadsheet numbers them."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.eligibility.imports.formats import Format
from app.eligibility.imports.header import choose_format
from app.eligibility.imports.problems import Problem, Refusal, Unusable

Content = TypeVar("Content")


@dataclass(frozen=True, slots=True)
class Row(Generic[Content]):
    """A row of a file: its number, the header being 1, and what it says or what is wrong."""

    number: int
    content: Content | Problem


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Content]):
    """A file whose header is understood; its rows can be gone through once."""

    format: Format[Content]
    rows: Iterator[Row[Content]]


def open_sheet(
    lines: Iterable[str], formats: Sequence[Format[Content]], *, whole: bool = True
) -> Sheet[Content]:
    """The sheet that lines of text hold; raises `Refusal` here or while its rows are read.

    `whole` says that the last line ends as lines do: where it does not and has too few cells,
    the file was cut off and is refused.
    """
    numbered = _numbered(lines)
    header = next(numbered, None)
    if header is None:
        raise Refusal("The file is empty.")
    chosen, positions = choose_format(header[1], formats)
    rows = _rows(numbered, chosen, positions, len(header[1]), whole)
    return Sheet(chosen, rows)


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(lines, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise Refusal(
                f"The file cannot be read from row {number:,} on: a quotation mark or a line end "
                "stands where none can be."
            ) from None
        if any(cell and not cell.isspace() for cell in cells):
            yield number, cells


def _rows(
    numbered: Iterator[tuple[int, list[str]]],
    chosen: Format[Content],
    positions: Sequence[int],
    width: int,
    whole: bool,
) -> Iterator[Row[Content]]:
    number = short = 0
    for number, cells in numbered:
        short = len(cells) < width
        if len(cells) == width:
            named = {chosen.columns[i]: cells[at] for i, at in enumerate(positions)}
            yield _row(number, named, chosen)
        else:
            said = f"has {len(cells)} cells, the header has {width}"
            yield Row(number, Problem(number, "", said))
    if short and not whole:
        raise Refusal(f"The file is cut off in the middle of row {number:,}.")


def _row(number: int, named: dict[str, str], chosen: Format[Content]) -> Row[Content]:
    try:
        return Row(number, chosen.read(named))
    except Unusable as wrong:
        return Row(number, Problem(number, wrong.column, wrong.reason))
