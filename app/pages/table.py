"""A table of the console as data: what it lists, its columns, what it can be narrowed down by."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from app.journey.cleaning import clean
from app.pages.render import AnyRequest
from app.pages.table_cells import Shown
from app.pages.table_filters import Filter
from app.services.listing import SIZES, Wanted

LONGEST_SEARCH = 200


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it shows of a row, the list's sort that its heading asks for.

    `falling` sorts that begin with the largest or newest.
    """

    heading: str
    show: Shown
    sort: str = ""
    falling: bool = False
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A list of the console; `one` and `many` name what it lists, in words within a sentence.

    `search` is the label of the box, "" for none. `nothing` says what will appear here. `export`
    is the address of its CSV file, "" for none: leave it out for those who may not have it.
    `exports_apart` if the page has buttons of its own for the file of all rows. `orders` are sorts
    that no heading asks for, with their words.
    """

    address: str
    one: str
    many: str
    columns: tuple[Column, ...]
    nothing: str
    search: str = ""
    filters: tuple[Filter, ...] = ()
    export: str = ""
    exports_apart: bool = False
    orders: tuple[tuple[str, str], ...] = ()

    def told(self, number: int) -> str:
        """A number of them, such as "12 registrations"."""
        return f"{number:,} {self.one if number == 1 else self.many}"


def wanted(request: AnyRequest, table: Table) -> Wanted:
    """What the address asks of a table; what it does not know, or cannot read, is ignored."""
    query: Mapping[str, str] = {name: values[0] for name, values in _given(request).items()}
    size = query.get("size", "")
    read = {one.name: one.read(query) for one in table.filters}
    first = {one.name: one.first or None for one in table.filters}
    return Wanted(
        search=clean(query.get("q", ""))[:LONGEST_SEARCH].rstrip(),
        filters={name: value for name, value in read.items() if value is not None},
        sort=query.get("sort", "") if query.get("sort", "") in _sorts(table) else "",
        size=int(size) if size in {str(one) for one in SIZES} else SIZES[0],
        place=query.get("place", ""),
        narrowed=tuple(name for name, value in read.items() if value != first[name]),
    )


def _given(request: AnyRequest) -> Mapping[str, list[str]]:
    return request.query_params.dict()


def _sorts(table: Table) -> set[str]:
    names = {column.sort for column in table.columns if column.sort}
    return names | {f"-{name}" for name in names} | {sort for sort, _ in table.orders}


def address(table: Table, asked: Wanted, *, base: str = "", **changes: object) -> str:
    """The address that asks for this, with changes; what holds anyway is left out of it."""
    first = {one.name: one.first for one in table.filters}
    filters = {name: str(value) for name, value in asked.filters.items()}
    said = {
        "q": asked.search,
        **{name: value for name, value in filters.items() if value != first[name]},
        "sort": asked.sort,
        "size": "" if asked.size == SIZES[0] else str(asked.size),
        "place": asked.place,
        **changes,
    }
    query = urlencode({name: value for name, value in said.items() if value})
    return f"{base or table.address}?{query}" if query else base or table.address


def filtered(asked: Wanted) -> bool:
    """Whether somebody narrowed the list down themselves."""
    return bool(asked.search or asked.narrowed)
