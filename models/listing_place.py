"""Where a page of a list begins: a row that need not be there any more, and a direction."""

from dataclasses import dataclass
from typing import Literal

from models.listing import Sort

Direction = Literal["first", "after", "before", "last"]


@dataclass(frozen=True, slots=True)
class Place:
    """From the start, from the end, or beyond a row: its sort value and key, written as text.

    `ordinal` is the number that the row had when the place was made.
    """

    direction: Direction
    ordinal: int = 0
    value: str | None = None
    key: str = ""

    @property
    def backwards(self) -> bool:
        """Whether rows are read from the end of the list."""
        return self.direction in ("before", "last")

    @property
    def at_a_row(self) -> bool:
        """Whether the place is beside a row."""
        return self.direction in ("after", "before")


FIRST, LAST = Place("first"), Place("last")


def order(sort: Sort, *, falling: bool, backwards: bool) -> str:
    """The order in which rows `v`, `k` are read: total, with empty values at the list's end."""
    way = "DESC" if falling != backwards else "ASC"
    nulls = f" NULLS {'FIRST' if backwards else 'LAST'}" if sort.nullable else ""
    return f"v {way}{nulls}, k {way}"


def beyond(
    sort: Sort, *, falling: bool, backwards: bool, value: str | None, key: str, other: bool = False
) -> str:
    """The condition that a row `v`, `k` is beyond a place; `other`: that it is not.

    `value` and `key` stand for what is bound; `value` is None where the row had none.
    """
    sign = "<" if falling != backwards else ">"
    if not sort.nullable:
        sign = {"<": ">=", ">": "<="}[sign] if other else sign
        return f"(v, k) {sign} ({value}, {key})"
    if value is None:
        found = f"v IS NULL AND k {sign} {key}"
        found = f"v IS NOT NULL OR {found}" if backwards else found
    else:
        found = f"v {sign} {value} OR (v = {value} AND k {sign} {key})"
        found = found if backwards else f"{found} OR v IS NULL"
    return f"({found}) IS {'NOT ' if other else ''}TRUE"
