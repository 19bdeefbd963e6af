"""The page of a table: filters, number, rows and the way through them (admin.md, section 4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from app.pages.console import console
from app.pages.render import AnyRequest, Page
from app.pages.table import LONGEST_SEARCH, Column, Table, address, filtered
from app.services.listing import SIZES, Rows, Wanted
from components.button import Button
from components.component import Component, Html, joined
from components.htmx import narrow, turn
from components.pagination import PageLink, Pagination
from components.select import Select
from components.table import Cell, Heading, Sorted
from components.table import Table as TableOfCells
from components.text_input import TextInput

_SORT, _IS = Markup('<a class="govuk-link app-table__sort" href="'), Markup('="')
_QUOTE, _SPACE, _TO, _END = Markup('"'), Markup(" "), Markup(">"), Markup("</a>")
UNSEEN = "govuk-visually-hidden"
APPLY = Button("Apply filters", kind="secondary", prevent_double_click=False)


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table in words and components, as the templates of `admin/table/` show it."""

    table: Table
    asked: Wanted
    rows: Rows

    @property
    def fields(self) -> tuple[Component, ...]:
        """The fields of the filter form."""
        here, asked = self.table.address, self.asked
        made = (one.field(here, asked.filters.get(one.name)) for one in self.table.filters)
        found = tuple(field for field in made if field is not None)
        size = Select(
            "size",
            "Rows on a page",
            (("", str(SIZES[0])), *((str(size), str(size)) for size in SIZES[1:])),
            str(asked.size),
            attributes=narrow(here, typed=False),
        )
        return (*self._box(), *found, size)

    def _box(self) -> tuple[TextInput, ...]:
        if not self.table.search:
            return ()
        typed = (("maxlength", str(LONGEST_SEARCH)), *narrow(self.table.address, typed=True))
        label, said = self.table.search, self.asked.search
        return (TextInput("q", label, said, type="search", spellcheck=False, attributes=typed),)

    @property
    def apply(self) -> Button:
        """The button of the filter form."""
        return APPLY

    @property
    def way(self) -> tuple[tuple[str, str], ...]:
        """What the filter form carries unseen: the order, and ids that a link asked for."""
        shown = {field.name for field in self.fields if hasattr(field, "name")}
        filters = {name: str(value) for name, value in self.asked.filters.items()}
        unseen = {name: value for name, value in filters.items() if name not in shown}
        pairs = {"sort": self.asked.sort, **unseen}
        return tuple((name, value) for name, value in pairs.items() if value)

    @property
    def number(self) -> str:
        """How many rows there are."""
        return f"{self.rows.total:,}"

    @property
    def told(self) -> str:
        """The number in words, for those who listen."""
        return self.table.told(self.rows.total)

    @property
    def showing(self) -> str:
        """Which rows these are."""
        first, last = f"{self.rows.first:,}", f"{self.rows.last:,}"
        return f"Showing {first} to {last} of {self.told}"

    @property
    def filtered(self) -> bool:
        """Whether the list is narrowed down."""
        return filtered(self.asked)

    @property
    def download(self) -> str:
        """The address of these rows as a file, "" where there is none."""
        table = self.table
        offered = table.export and (self.filtered or not table.exports_apart)
        return export_address(table, self.asked) if offered else ""

    @property
    def download_words(self) -> str:
        """What the link to it says."""
        apart = self.table.exports_apart
        return (
            f"Download these {self.number} as CSV" if apart else f"Download as CSV ({self.number})"
        )

    @property
    def cells(self) -> TableOfCells:
        """The rows as a table."""
        head = [self._heading(column) for column in self.table.columns]
        return cells(self.table.columns, self.rows.rows, self.caption, head)

    @property
    def caption(self) -> str:
        """What the rows are, for those who do not see where the table stands."""
        return self.table.many[:1].upper() + self.table.many[1:]

    @property
    def orders(self) -> tuple[Component | str, ...]:
        """The orders that no heading asks for: links, and the words of the one in use."""
        return tuple(
            words
            if sort == self.rows.sort
            else turn_link(words, address(self.table, self.asked, sort=sort, place=""))
            for sort, words in self.table.orders
        )

    @property
    def pages(self) -> Pagination | None:
        """The way to the other pages, if there are any."""
        places = (
            ("First", "", "", self.rows.previous),
            ("Previous", self.rows.previous, "prev", self.rows.previous),
            ("Next", self.rows.next, "next", self.rows.next),
            ("Last", "last", "", self.rows.next),
        )
        links = tuple(self._turn(*place[:3]) for place in places if place[3])
        return Pagination(links) if links else None

    def _turn(self, text: str, place: str, rel: str) -> PageLink:
        href = address(self.table, self.asked, place=place)
        return PageLink(text, href, rel, turn(href))

    def _heading(self, column: Column) -> Heading:
        if not column.sort:
            return Heading(column.heading, numeric=column.numeric)
        rising = self.rows.sort == column.sort
        falling = self.rows.sort == f"-{column.sort}"
        backwards = rising or (column.falling and not falling)
        sort = f"-{column.sort}" if backwards else column.sort
        href = address(self.table, self.asked, sort=sort, place="")
        words = turn_link(column.heading, href)
        way: Sorted = "ascending" if rising else "descending" if falling else "none"
        return Heading(words, numeric=column.numeric, sorted=way)


def turn_link(words: str, href: str) -> Html:
    """A link that sorts the rows, as the heading of a column does."""
    attributes = (part for name, value in turn(href) for part in (_SPACE, name, _IS, value, _QUOTE))
    return joined(_SORT, href, _QUOTE, *attributes, _TO, words, _END)


def export_address(table: Table, asked: Wanted) -> str:
    """The file with the rows of a filter, with a byte order mark as Excel wants it."""
    return address(table, asked, base=table.export, sort="", size="", place="", bom="1")


def cells(
    columns: Sequence[Column],
    rows: Sequence[Mapping[str, Any]],
    caption: str,
    head: Sequence[Heading] = (),
) -> TableOfCells:
    """Rows as a table without a way through them, as detail pages show a few."""
    shown = tuple(
        tuple(Cell(column.show(row), column.numeric) for column in columns) for row in rows
    )
    headings = head or [Heading(column.heading, numeric=column.numeric) for column in columns]
    return TableOfCells(shown, tuple(headings), caption, UNSEEN, row_headings=True)


def table_page(
    request: AnyRequest,
    table: Table,
    asked: Wanted,
    rows: Rows,
    *,
    title: str,
    tab: str | None = None,
    template: str = "admin/table/page.html",
    **context: Any,
) -> Page:
    """The page of a table; a template of one's own extends `admin/table/page.html`."""
    shown = ShownTable(table, asked, rows)
    return console(request, template, title=title, tab=tab, table=shown, **context)
