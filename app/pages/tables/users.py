"""“Users”: everybody who has signed in, each once (admin.md, section 8.1)."""

from dataclasses import replace

from markupsafe import Markup

from app.pages.casework.tags import TRN
from app.pages.people import USERS
from app.pages.table import Column, Table
from app.pages.table_cells import Row, linked, moment, none, number, text
from app.pages.table_filters import Choice, Filter
from components.component import Html, Words


def trn(row: Row) -> Words:
    """The TRN, and whether it is verified."""
    if row["trn"] is None:
        return none("no TRN")
    return Html(Markup("{} {}").format(row["trn"], TRN[row["trn_status"]]))


FILTERS: tuple[Filter, ...] = (
    Choice(
        "trn",
        "TRN",
        (("verified", "Verified"), ("unverified", "Not verified"), ("none", "None")),
    ),
    Choice("registrations", "Registrations", (("some", "Some"), ("none", "None"))),
    Choice("late", "Late permission", (("active", "Active"), ("none", "None"))),
)
_UPDATES = Choice(
    "updates", "Email updates", (("senco", "SENCO"), ("other", "Other"), ("none", "None"))
)
TABLE = Table(
    address=USERS,
    one="user",
    many="users",
    columns=(
        Column("Name", linked(text("name", "no name"), f"{USERS}/{{id}}")),
        Column("Email", text("email"), sort="email"),
        Column("TRN", trn),
        Column("Registrations", number("registrations"), numeric=True),
        Column("Last signed in", moment("last_sign_in_at"), sort="signed_in", falling=True),
    ),
    nothing="Nobody has signed in yet.",
    search="Search by name, email, TRN, workplace number or ID",
    filters=FILTERS,
)


def users_table(*, super: bool) -> Table:
    """The table; only super admins may ask for email updates."""
    return replace(TABLE, filters=(*FILTERS, _UPDATES)) if super else TABLE
