"""The log of emails (admin.md, section 14)."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from markupsafe import Markup

from app.emails.copy import NAMES
from app.pages.email_states import HELD, TAGS, reason
from app.pages.table import Column, Table
from app.pages.table_cells import Row, beneath, linked, moment, number, text
from app.pages.table_filters import Choice, Day, Filter
from app.services.email_subjects import subject_of
from app.services.emails_about import SUPER_ADMINS_ALONE, due
from components.component import Html, Words

ADDRESS = "/admin/emails"
_HELD = Markup('{}<br><span class="app-table__beneath">{}</span>')


def subject(row: Row) -> Words:
    """The subject that was sent or would be."""
    return subject_of(row["template"], row["subject"], row["values"]) or str(row["template"])


def state(row: Row) -> Words:
    """How it stands; nobody may know yet when it will be sent."""
    tag = TAGS[row["state"]]
    held = row["state"] == "waiting" and due(row["due_at"]) is None
    return Html(_HELD.format(tag, HELD)) if held else tag


def error(row: Row) -> Words:
    """What went wrong, in words."""
    return text("words", missing="no error")({"words": reason(row["error"] or "", row["state"])})


def emails_table(campaigns: Iterable[tuple[UUID, str]] | None) -> Table:
    """The table; with campaigns to choose from, the one for super admins."""
    hidden = SUPER_ADMINS_ALONE if campaigns is None else ()
    by_name = Choice("email", "Email", tuple((name, name) for name in NAMES if name not in hidden))
    return replace(TABLE, filters=(by_name, *_of_campaigns(campaigns), *TABLE.filters))


def _of_campaigns(campaigns: Iterable[tuple[UUID, str]] | None) -> tuple[Filter, ...]:
    options = tuple((str(id), name) for id, name in campaigns or ())
    return (Choice("campaign", "Campaign", options),) if options else ()


TABLE = Table(
    address=ADDRESS,
    one="email",
    many="emails",
    columns=(
        Column(
            "Promised",
            linked(moment("created_at"), f"{ADDRESS}/{{id}}"),
            sort="promised",
            falling=True,
        ),
        Column("To", text("recipient")),
        Column("Email", beneath(subject, text("template"))),
        Column("State", state),
        Column("Attempts", number("attempts"), numeric=True),
        Column("Last change", moment("changed_at")),
        Column("Error", error),
    ),
    nothing="No emails have been promised yet.",
    search="Search by address or reference",
    filters=(
        Choice("state", "State", tuple((value, tag.text) for value, tag in TAGS.items())),
        Day("from", "Promised from"),
        Day("to", "Promised to"),
    ),
)
