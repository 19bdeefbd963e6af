"""`/admin/lists/{kind}`: every file that was sent, newest first."""

from dataclasses import replace

from markupsafe import Markup

from app.pages.lists.words import EMPTY, HOME, IN_FORCE, STATES, gone, kind_address, state_tag
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.table import Column, Table
from app.pages.table_cells import Row, beneath, link, moment, none, text
from app.pages.table_filters import Choice
from app.pages.table_page import table_page
from app.services.importing.kinds import is_list
from app.services.importing.looking import Standing
from app.services.listing import Rows, Wanted
from components.button import Button
from components.component import Html, Words

SHOWN_OF_CHECKSUM = 12
NO_EFFECT = ("waiting", "refused", "unchanged")
_CHECKSUM = Markup("<code>{}</code>")
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
    """What became of it; beneath, the way back to a version that is not in force."""
    if row["in_force"]:
        return IN_FORCE
    tag = state_tag(row["state"], agreed=bool(row["agreed"]))
    if row["version_id"] is None:
        return tag
    address = f"{HOME}/{row['kind']}/versions/{row['version_id']}/restore"
    again = link("Use this version again", address, hidden=f"version {row['version']}")
    return Html(_BENEATH.format(tag, again))


def checksum(row: Row) -> Words:
    """The beginning of the checksum; the page of the import has all of it."""
    whole = row["sha256"]
    return Html(_CHECKSUM.format(whole[:SHOWN_OF_CHECKSUM])) if whole else none()


def rows(row: Row) -> Words:
    """How many rows it has, and of what sort they are."""
    if row["rows"] is None:
        return f"{row['entries']:,}"
    sorts = [f"{row['usable']:,} usable", f"{row['unusable']:,} unusable"]
    if is_list(row["kind"]):
        sorts.insert(1, f"{row['repeated']:,} repeated")
    return Html(_BENEATH.format(f"{row['rows']:,}", ", ".join(sorts)))


def effect(row: Row) -> Words:
    """What it did, or would have done."""
    if row["rows"] is None or row["state"] in NO_EFFECT:
        return none("not known")
    kind = row["kind"]
    changed = () if is_list(kind) else (f"{row['changed']:,} changed",)
    return ", ".join((f"{row['added']:,} added", *changed, f"{row['removed']:,} {gone(kind)}"))


TABLE = Table(
    address=HOME,
    one="import",
    many="imports",
    columns=(
        Column("File", file),
        Column("State", state),
        Column(
            "When and by whom",
            beneath(moment("at"), text("actor_label", missing="nobody known")),
            sort="at",
            falling=True,
        ),
        Column("Rows", rows),
        Column("Effect", effect),
        Column("Checksum", checksum),
    ),
    nothing="No file has been sent yet.",
    search="Search by file name or checksum",
    filters=(Choice("state", "State", tuple((value, tag.text) for value, tag in STATES.items())),),
)


def history_page(request: AnyRequest, stands: Standing, asked: Wanted, rows: Rows) -> Page:
    """What is in force of a kind, and how it came to that."""
    return table_page(
        request,
        replace(TABLE, address=kind_address(stands.kind)),
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
