"""Tables: rows of people's words and moments, so never kept, with a template of our own."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from components.component import Attributes, Component, Worded, Words

Sorted = Literal["", "none", "ascending", "descending"]


@dataclass(frozen=True, slots=True)
class Cell(Worded):
    """What stands in one row and column."""

    worded: ClassVar = ("content",)
    memoised: ClassVar = False
    content: Words = ""
    numeric: bool = False
    classes: str = ""
    colspan: int = 0
    rowspan: int = 0
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class Heading(Cell):
    """The heading of a column; `sorted` says whether rows are in its order, "" that none can be."""

    memoised: ClassVar = False
    sorted: Sorted = ""


@dataclass(frozen=True, slots=True)
class Table(Component):
    """Rows of cells; the first cell of each is its heading if `row_headings`."""

    template: ClassVar = "table.html"
    memoised: ClassVar = False
    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[Heading, ...] = ()
    caption: str = ""
    caption_classes: str = ""
    row_headings: bool = False
    classes: str = ""
    attributes: Attributes = ()
