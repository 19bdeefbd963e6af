"""The list of reviews (admin.md, section 15)."""

from app.journey.month import day_name
from app.pages.reviews import REVIEWS
from app.pages.table import Column, Table
from app.pages.table_cells import Row, linked, tag, text
from app.pages.table_filters import Choice


def cut_off(row: Row) -> str:
    """The last day on which its registrations were submitted."""
    return day_name(row["cut_off"])


def answered(row: Row) -> str:
    """How many registrations have an answer, of how many."""
    return f"{row['answered']:,} of {row['registrations']:,}"


TABLE = Table(
    address=REVIEWS,
    one="review",
    many="reviews",
    columns=(
        Column("Name", linked(text("name"), f"{REVIEWS}/{{id}}"), sort="name"),
        Column("Cut-off date", cut_off, sort="cut-off", falling=True),
        Column("State", tag("open", {True: ("Open", "green"), False: ("Finished", "grey")})),
        Column("Answered", answered),
    ),
    nothing="No review has been opened yet.",
    search="Search by name",
    filters=(Choice("state", "State", (("open", "Open"), ("finished", "Finished"))),),
)
