"""“Admins”: who may use the console (admin.md, section 18)."""

from markupsafe import Markup

from app.pages.moments import day_html
from app.pages.table import Column, Table
from app.pages.table_cells import Row, link, linked, moment, none, text
from app.pages.table_filters import Choice
from components.component import Html, Words
from components.tag import Tag

ADDRESS = "/admin/admins"
ROLES = {"super_admin": Tag("Super admin", "blue"), "admin": Tag("Admin", "green")}
_BOTH = Markup("{} {}")


def name(row: Row) -> Words:
    """The name, or the address of somebody who has none yet."""
    return str(row["name"] or row["email"])


def role(row: Row) -> Words:
    """What they may do; archived ones may do nothing."""
    if row["archived_at"] is None:
        return ROLES[row["role"]]
    return Html(_BOTH.format(ROLES[row["role"]], Tag("Archived", "grey")))


def added(row: Row) -> Words:
    """When they were added, and by whom."""
    if row["added_at"] is None:
        return none()
    by = f"by {row['added_by']}" if row["added_by"] else ""
    return Html(_BOTH.format(day_html(row["added_at"]), by))


def manage(row: Row) -> Words:
    """The link to where an admin is changed."""
    return link("Manage", f"{ADDRESS}/{row['id']}", hidden=str(name(row)))


TABLE = Table(
    address=ADDRESS,
    one="admin",
    many="admins",
    columns=(
        Column("Name", linked(name, f"{ADDRESS}/{{id}}"), sort="name"),
        Column("Email", text("email"), sort="email"),
        Column("Role", role),
        Column("Added", added, sort="added", falling=True),
        Column("Last signed in", moment("last_signed_in_at", "never"), sort="signed_in"),
        Column("Manage", manage),
    ),
    nothing="Nobody has been added yet.",
    search="Search by name or email address",
    filters=(
        Choice(
            "show",
            "Show",
            (("active", "Active"), ("archived", "Archived"), ("all", "All")),
            first="active",
        ),
        Choice("role", "Role", (("admin", "Admin"), ("super_admin", "Super admin"))),
    ),
)
