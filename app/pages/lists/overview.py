"""`/admin/lists`: how each kind of file stands."""

from collections.abc import Sequence
from dataclasses import asdict

from markupsafe import Markup

from app.pages.console import console
from app.pages.lists.words import EMPTY, HOME, TAB, state_tag
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.table import Column
from app.pages.table_cells import Row, link, moment, none, text
from app.pages.table_page import cells
from app.services.importing.looking import Standing
from components.component import Html, Words

_LAST = Markup('{} <a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden">{}</span>')
_FAILED = Markup('<br><span class="app-table__beneath">{}</span>')


def name(row: Row) -> Words:
    """The kind, with the way to its history."""
    return link(row["name"], f"{HOME}/{row['kind']}")


def rows_in_force(row: Row) -> Words:
    """How many rows are in force."""
    return f"{row['rows']:,}" if row["rows"] else EMPTY


def last_import(row: Row) -> Words:
    """What became of the last import, and why if it was refused."""
    if row["last"] is None:
        return none("no import yet")
    address = f"{HOME}/{row['kind']}/imports/{row['last']}"
    hidden = f", the last import of {row['name']}"
    shown = _LAST.format(state_tag(row["state"]), address, moment_html(row["at"]), hidden)
    said = f"{'Nightly: ' if row['nightly'] else ''}{row['refusal']}"
    return Html(shown + Markup("</a>") + (_FAILED.format(said) if row["refusal"] else ""))


COLUMNS = (
    Column("Kind", name),
    Column("Rows in force", rows_in_force, numeric=True),
    Column("Version", text("version", missing="no version"), numeric=True),
    Column("Since", moment("since")),
    Column("By", text("by", missing="nobody")),
    Column("Last import", last_import),
)


def overview_page(request: AnyRequest, standing: Sequence[Standing]) -> Page:
    """The eight kinds and what is in force of each."""
    return console(
        request,
        "admin/lists/overview.html",
        title="Lists",
        tab=TAB,
        table=cells(COLUMNS, [asdict(one) for one in standing], "Lists"),
    )
