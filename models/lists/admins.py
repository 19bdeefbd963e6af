"""The admins, one row each."""

from models.listing import Listing, Search, Sort

LISTING = Listing(
    key="a.id",
    columns="""
      a.id, a.name, a.email::text AS email, a.role, a.archived_at, a.added_at, a.added_by,
      a.last_signed_in_at
    """,
    source="admin a",
    sorts={
        "name": Sort("lower(a.name)", nullable=False),
        "email": Sort("a.email", "citext", nullable=False),
        "added": Sort("a.added_at", "timestamptz"),
        "signed_in": Sort("a.last_signed_in_at", "timestamptz"),
    },
    first_sort="name",
    search=Search(text=("a.name", "a.email::text"), ids=("a.id",)),
    filters={
        "show": {
            "active": "a.archived_at IS NULL",
            "archived": "a.archived_at IS NOT NULL",
            "all": "true",
        },
        "role": {"admin": "a.role = 'admin'", "super_admin": "a.role = 'super_admin'"},
    },
)
