"""The registrations of a review that wait for an answer."""

from app.eligibility.courses import COURSE
from app.eligibility.providers import PROVIDER, PROVIDERS
from app.pages.table import Column, Table
from app.pages.table_cells import Row, beneath, day, linked, text
from app.pages.table_filters import Choice


def course(row: Row) -> str:
    """The name of the course."""
    return COURSE[row["course"]].name


def provider(row: Row) -> str:
    """The name of the provider."""
    return PROVIDER[row["provider"]].name


def table(address: str) -> Table:
    """The table of the review at this address."""
    person = linked(text("name", missing="no name"), "/admin/registrations/{id}")
    return Table(
        address=address,
        one="registration",
        many="registrations",
        columns=(
            Column("Name", beneath(person, text("email")), sort="name"),
            Column("Course", course),
            Column("Provider", provider, sort="provider"),
            Column("Submitted", day("submitted_at"), sort="submitted", falling=True),
        ),
        nothing="No registration of this review waits for an answer.",
        search="Search by name or email",
        filters=(
            Choice("provider", "Provider", tuple((one.identifier, one.name) for one in PROVIDERS)),
        ),
    )
