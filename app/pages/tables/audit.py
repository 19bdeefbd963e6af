"""The audit log (admin.md, section 19)."""

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from app.pages.audit_changes import Changed, changes
from app.pages.audit_objects import NAMES, page_of
from app.pages.audit_sentences import SENTENCES, sentence
from app.pages.table import Column, Table
from app.pages.table_cells import Row, link, moment, none, text
from app.pages.table_filters import Choice, Day
from app.services.history import Actor, event_of
from components.component import Html, Words

ADDRESS = "/admin/audit"
_OBJECT = Markup('{}<br><span class="app-table__beneath">{}</span>')
_CHANGE, _BECAME = (
    Markup("<li>{}: {}</li>"),
    Markup(
        '{} <span aria-hidden="true">→</span> <span class="govuk-visually-hidden">became</span> {}'
    ),
)
_LIST = Markup('<ul class="govuk-list app-changes">{}</ul>')


def what(row: Row) -> Words:
    """What was done, in a plain sentence."""
    return sentence(row["action"])


def about(row: Row) -> Words:
    """What it was done to: its label then, linked to its page if there still is one."""
    event = event_of(row)
    page = page_of(event) if row["still_there"] else ""
    label = link(event.object, page) if page and event.object else event.object or none()
    return Html(_OBJECT.format(label, NAMES.get(event.object_type, event.object_type)))


def details(row: Row) -> Words:
    """What changed from what to what, and the reason."""
    event = event_of(row)
    lines = [_CHANGE.format(one.name, _words(one)) for one in changes(event)]
    if event.reason:
        lines.append(_CHANGE.format("Reason", event.reason))
    return Html(_LIST.format(Markup("").join(lines))) if lines else none()


def _words(change: Changed) -> str:
    return _BECAME.format(change.before, change.after) if change.before else change.after


def audit_table(admins: Iterable[Actor]) -> Table:
    """The table, with these admins to choose from."""
    choices = tuple(
        (str(one.id), f"{one.label} (archived)" if one.archived else one.label) for one in admins
    )
    return replace(TABLE, filters=(Choice("admin", "Admin", choices), *TABLE.filters))


TABLE = Table(
    address=ADDRESS,
    one="event",
    many="events",
    columns=(
        Column("When", moment("at"), sort="at", falling=True),
        Column("Who", text("actor_label")),
        Column("What", what),
        Column("Object", about),
        Column("Details", details),
    ),
    nothing="Nothing has been recorded yet.",
    search="Search by object id or label",
    filters=(
        Choice("action", "Action", tuple(SENTENCES.items())),
        Choice("object_type", "Object", tuple(NAMES.items())),
        Day("from", "From"),
        Day("to", "To"),
    ),
    export=f"{ADDRESS}/export.csv",
)
