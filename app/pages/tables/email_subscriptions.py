"""“Email subscription list”: who asked for email updates (admin.md, section 11)."""

from markupsafe import Markup

from app.pages.moments import day_html
from app.pages.table import Column, Table
from app.pages.table_cells import Row, day, link, none
from app.pages.table_filters import Choice
from components.component import Html, Words

ADDRESS = "/admin/email-subscriptions"
EXPORT = f"{ADDRESS}/export.csv"
_BY = {"link": "by emailed link", "one_click": "by email program", "merged": "address used twice"}
_UNDELIVERABLE = Markup('{}<br><span class="app-table__beneath">Cannot be delivered</span>')


def interested(row: Row) -> Words:
    """Whether they want the SENCO NPQ."""
    return "Yes" if row["interest"] == "senco" else "No"


def unsubscribe(row: Row) -> Words:
    """The link that asks; for ended ones when they ended and by whom."""
    if row["unsubscribed_at"] is None:
        address = f"{ADDRESS}/{row['id']}/unsubscribe"
        return link("Unsubscribe", address, hidden=row["email"])
    by = row["unsubscribed_by"]
    how = f"by {row['unsubscribed_admin'] or 'an admin'}" if by == "admin" else _BY.get(by, by)
    return Html(Markup("{}, {}").format(day_html(row["unsubscribed_at"]), how))


def email(row: Row) -> Words:
    """The address, until it is erased; with a word if nothing can be delivered there."""
    if row["email"] is None:
        return none("address erased")
    if row["undeliverable_at"] is None or row["unsubscribed_at"] is not None:
        return str(row["email"])
    return Html(_UNDELIVERABLE.format(row["email"]))


TABLE = Table(
    address=ADDRESS,
    one="subscription",
    many="subscriptions",
    columns=(
        Column("Email address", email, sort="email"),
        Column("Interested in SENCO?", interested),
        Column("Subscribed", day("subscribed_at"), sort="subscribed", falling=True),
        Column("Unsubscribe", unsubscribe),
    ),
    nothing="Nobody has requested email updates yet.",
    search="Search by email address",
    filters=(
        Choice("interest", "Interest", (("senco", "SENCO"), ("other", "Other"))),
        Choice(
            "show",
            "Show",
            (
                ("active", "Active"),
                ("unsubscribed", "Unsubscribed"),
                ("undeliverable", "Cannot be delivered"),
            ),
            first="active",
        ),
    ),
    export=EXPORT,
    exports_apart=True,
)
