"""`/admin/lists/{kind}`: every file that was sent, newest first."""

from dataclasses import replace

from markupsafe import Markup

from app.pages.lists.words import EMPTY, HOME, IN_FORCE, STATES, gone, kind_address, state_tag
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.table import Column, Table
from app.pages.table_cells import Row, link, moment, none, text
from app.pages.table_filters import Choice
from app.pages.table_page import table_page
from app.services.importing.kinds import is_list
from app.services.importing.looking import Standing
from app.services.listing import Rows, Wanted
from components.button import Button
from components.component import Html, Words

SHOWN_OF_CHECKSUM = 12
_CHECKSUM = Markup('<code title="{}">{}</code>')
_BENEATH = Markup('{}<br><span class="app-table__beneath">{}</span>')
UPLOAD = Button("Upload a file", href="", prevent_double_click=False)


def file(row: Row) -> Words:
    """The file, with the way to its report; the version that it made beneath."""
    name = row["file_name"] or "Without a file"
    shown: Words = name
    if row["run"] is not None:
        shown = link(name, f"{HOME}/{row['kind']}/imports/{row['run']}")
    if row["version"] is None:
        return shown
    return Html(_BENEATH.format(shown, f"Version {row['version']}"))


def state(row: Row) -> Words:
    """Whether it is in force, or else what became of it."""
    if row["in_force"]:
        return IN_FORCE
    return state_tag(row["state"], agreed=bool(row["agreed"]))


def checksum(row: Row) -> Words:
    """The beginning of the checksum; the page of the import has all of it."""
    whole = row["sha256"]
    return Html(_CHECKSUM.format(whole, whole[:SHOWN_OF_CHECKSUM])) if whole else none()


def again(row: Row) -> Words:
    """The way back to a version that is not in force."""
    if row["version_id"] is None or row["in_force"]:
        return none("nothing to do")
    address = f"{HOME}/{row['kind']}/versions/{row['version_id']}/restore"
    return link("Use this version again", address, hidden=f"version {row['version']}")


def count(name: str) -> Column:
    """A column with one of the numbers of the report."""

    def shown(row: Row) -> Words:
        return none("not counted") if row[name] is None else f"{row[name]:,}"

    return Column(name.capitalize(), shown, numeric=True)


_COMMON = (
    Column("File", file),
    Column("State", state),
    Column("When", moment("at"), sort="at", falling=True),
    Column("Who", text("actor_label", missing="not known")),
    count("rows"),
    count("usable"),
)
CHECKSUM = Column("Checksum", checksum)
_LIST = (count("repeated"), count("unusable"), count("added"), count("removed"))
_WORKPLACES = (count("unusable"), count("added"), count("changed"))

TABLE = Table(
    address=HOME,
    one="import",
    many="imports",
    columns=_COMMON,
    nothing="No file has been sent yet.",
    search="Search by file name or checksum",
    filters=(Choice("state", "State", tuple((value, tag.text) for value, tag in STATES.items())),),
)


def table_of(kind: str) -> Table:
    """The table with the columns that this kind has."""
    closed = replace(count("removed"), heading=gone(kind).capitalize())
    own: tuple[Column, ...] = (*_WORKPLACES, closed, CHECKSUM)
    if is_list(kind):
        own = (*_LIST, CHECKSUM, Column("Roll back", again))
    return replace(TABLE, address=kind_address(kind), columns=(*_COMMON, *own))


def history_page(request: AnyRequest, stands: Standing, asked: Wanted, rows: Rows) -> Page:
    """What is in force of a kind, and how it came to that."""
    return table_page(
        request,
        table_of(stands.kind),
        asked,
        rows,
        title=stands.name,
        template="admin/lists/history.html",
        back=HOME,
        stands=stands,
        empty=EMPTY,
        since=moment_html(stands.since) if stands.since else "",
        upload=replace(UPLOAD, href=f"{kind_address(stands.kind)}/upload"),
    )
