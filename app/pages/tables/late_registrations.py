"""“Users with access to closed registration service” (admin.md, section 10)."""

from markupsafe import Markup

from app.journey.month import day_name
from app.pages.late import LATE_LIST
from app.pages.late.standing import account_tag, submitted
from app.pages.moments import day_html
from app.pages.table import Column, Table
from app.pages.table_cells import Row, link
from app.pages.table_filters import Choice
from app.services.late.access import last_day
from app.services.late.choices import PROVIDER_NAMES, REASONS
from components.component import Html, Words

EXPORT = f"{LATE_LIST}/export.csv"
_EMAIL = Markup('{}<br><span class="app-table__beneath">{}</span>')
_ENDED = Markup("{} on {}")
_WHY = {"submitted": "Used", "expired": "Ran out", "removed": "Removed"}


def email(row: Row) -> Words:
    """The address as a link; beneath it why it is listed, for whom and until when."""
    beneath = (
        REASONS[row["reason"]],
        PROVIDER_NAMES.get(row["provider"], row["provider"]),
        f"until {day_name(last_day(row['expires_at']))}",
    )
    words = ", ".join(one for one in beneath if one)
    return Html(_EMAIL.format(link(row["email"], f"{LATE_LIST}/{row['id']}"), words))


def account(row: Row) -> Words:
    """Whether an account with this address has signed in here."""
    return account_tag(row["account"])


def submission(row: Row) -> Words:
    """The newest registration of any account with this address."""
    return submitted(row["account"], row["submitted_at"])


def removal(row: Row) -> Words:
    """The link that asks; for those without access why, and since when."""
    if row["standing"] == "active":
        return link("Remove access", f"{LATE_LIST}/{row['id']}/remove", hidden=row["email"])
    return Html(_ENDED.format(_WHY[row["standing"]], day_html(row["over_at"])))


TABLE = Table(
    address=LATE_LIST,
    one="person",
    many="people",
    columns=(
        Column("Email address", email, sort="email"),
        Column("DfE identity account", account),
        Column("Most recent registration submission date", submission, "submitted", falling=True),
        Column("Remove access", removal),
    ),
    nothing="Nobody has been given access yet.",
    search="Search by email address or note",
    filters=(
        Choice(
            "show",
            "Show",
            (("active", "With access"), ("ended", "Ended"), ("all", "All")),
            first="active",
        ),
        Choice("reason", "Reason", tuple(REASONS.items())),
        Choice("provider", "Course provider", tuple(PROVIDER_NAMES.items())),
        Choice("used", "Used", (("yes", "Yes"), ("no", "No"))),
    ),
    export=EXPORT,
    orders=(("-added", "Newest first"), ("ends", "Access ends soonest")),
)
