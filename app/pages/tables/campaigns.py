"""“Campaigns”: every mailing to subscribers (admin.md, section 13)."""

from app.pages.campaigns import HOME
from app.pages.campaigns.words import TAGS
from app.pages.table import Column, Table
from app.pages.table_cells import Row, linked, moment, tag, text
from app.pages.table_filters import Choice
from app.services.campaigning.campaign import AUDIENCES, EMAILS, STATES
from components.button import Button
from components.component import Words


def sent(row: Row) -> Words:
    """How many emails have been sent of how many."""
    return f"{row['sent']:,} of {row['emails']:,}"


def email(row: Row) -> Words:
    """Which email it sends."""
    return EMAILS[row["email"]]


def audience(row: Row) -> Words:
    """Whom it is for."""
    return AUDIENCES[row["audience"]]


CREATE = Button("Create a campaign", href=f"{HOME}/new")
TABLE = Table(
    address=HOME,
    one="campaign",
    many="campaigns",
    columns=(
        Column("Name", linked(text("name"), f"{HOME}/{{id}}"), sort="name"),
        Column("Email", email),
        Column("Audience", audience),
        Column("State", tag("state", TAGS)),
        Column("Sent of total", sent),
        Column("Started", moment("started_at", missing="not started"), sort="started"),
        Column("By", text("by")),
    ),
    nothing="No campaign has been created yet.",
    search="Search by name",
    filters=(Choice("state", "State", tuple(STATES.items())),),
)
