"""What the cells of a console's table show, made from a row: each is given the row's fields."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from markupsafe import Markup

from app.pages.moments import day_html, moment_html
from components.component import Component, Html, Words, joined
from components.tag import Colour, Tag

Row = Mapping[str, Any]
Shown = Callable[[Row], Words]

_NONE = Markup('<span aria-hidden="true">–</span><span class="govuk-visually-hidden">{}</span>')
_LINK, _TO, _END = Markup('<a class="govuk-link" href="'), Markup('">'), Markup("</a>")
_HIDDEN, _SHOWN = Markup('<span class="govuk-visually-hidden"> '), Markup("</span>")
_BENEATH = Markup('{}<br><span class="app-table__beneath">{}</span>')


def none(words: str = "none") -> Html:
    """The sign for a missing value, with words for those who cannot see it."""
    return Html(_NONE.format(words))


def text(field: str, missing: str = "none") -> Shown:
    """The words of a field as they are."""

    def shown(row: Row) -> Words:
        value = row[field]
        return none(missing) if value is None or value == "" else str(value)

    return shown


def day(field: str, missing: str = "none") -> Shown:
    """The day in England of a moment."""
    return _moment(field, missing, day_html)


def moment(field: str, missing: str = "none") -> Shown:
    """A moment in UK time."""
    return _moment(field, missing, moment_html)


def _moment(field: str, missing: str, html: Callable[[datetime], Html]) -> Shown:
    def shown(row: Row) -> Words:
        value = row[field]
        return none(missing) if value is None else html(value)

    return shown


def number(field: str) -> Shown:
    """A number, thousands apart."""

    def shown(row: Row) -> Words:
        return f"{row[field]:,}"

    return shown


def tag(field: str, tags: Mapping[Any, Tag | tuple[str, Colour]], missing: str = "none") -> Shown:
    """The tag of a value, or its (words, colour); a value that has none is shown as it is."""
    known = {value: one if isinstance(one, Tag) else Tag(*one) for value, one in tags.items()}

    def shown(row: Row) -> Words:
        value = row[field]
        return none(missing) if value is None else known.get(value, str(value))

    return shown


def beneath(upper: Shown, lower: Shown) -> Shown:
    """Two things in one cell, the second smaller and on a line of its own."""

    def shown(row: Row) -> Words:
        return Html(_BENEATH.format(upper(row), lower(row)))

    return shown


def linked(inner: Shown, address: str) -> Shown:
    """A link around what is shown; `{field}` in the address is the row's."""

    def shown(row: Row) -> Words:
        return link(inner(row), address.format_map(row))

    return shown


def link(words: Words, href: str, hidden: str = "") -> Component:
    """A link; `hidden` tells it apart from those that read the same."""
    more = (_HIDDEN, hidden, _SHOWN) if hidden else ()
    return joined(_LINK, href, _TO, words, *more, _END)
