"""“Registrations”: every registration, by any of its words (admin.md, section 7.1)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from app.eligibility.courses import COURSE
from app.eligibility.outcomes import MEANING
from app.eligibility.providers import PROVIDER
from app.journey.month import month_name
from app.pages.casework import REGISTRATIONS
from app.pages.casework.tags import FUNDING, LATE, STARTED, STATUS
from app.pages.table import Column, Table
from app.pages.table_cells import Row, beneath, linked, moment, none, tag, text
from app.pages.table_filters import Choice, Day, Filter, Id
from components.component import Html, Words
from components.tag import Tag

EXPORT = f"{REGISTRATIONS}/export.csv"


def course(row: Row) -> Words:
    """The name of the course."""
    return COURSE[row["course"]].name


def provider(row: Row) -> Words:
    """The name of the provider."""
    return PROVIDER[row["provider"]].name


def workplace(row: Row) -> Words:
    """The workplace as it was when submitted, with its number beneath."""
    if not row["workplace_identifier"] and not row["workplace_name"]:
        return none("no workplace")
    return beneath(
        text("workplace_name", "name not published"), text("workplace_identifier", "no number")
    )(row)


def status_of(row: Row) -> Tag:
    """Expired, or what the provider said."""
    return STATUS["expired" if row["expired_at"] is not None else row["provider_status"]]


def status(row: Row) -> Words:
    """The status, and a tag when it was made by late permission."""
    late = LATE if row["late_permission"] is not None else ""
    return Html(Markup("{} {}").format(status_of(row), late))


def _by_words(option: tuple[str, str]) -> str:
    return option[1]


_COURSES = tuple(sorted(((one.identifier, one.name) for one in COURSE.values()), key=_by_words))
_PROVIDERS = tuple((one.identifier, one.name) for one in PROVIDER.values())
_SENCO = (("yes", "Yes"), ("plans_to_become", "Plans to become one"), ("does_not_plan", "No"))
_OUTCOMES = (("none", "None"), ("passed", "Passed"), ("failed", "Not passed"))

FILTERS: tuple[Filter, ...] = (
    Choice("course", "Course", _COURSES),
    Choice("provider", "Provider", _PROVIDERS),
    Choice("funding", "Funding", tuple((value, one.text) for value, one in FUNDING.items())),
    Choice("reason", "Funding reason", tuple((code, one.console) for code, one in MEANING.items())),
    Choice("status", "Status", tuple((value, one.text) for value, one in STATUS.items())),
    Choice("outcome", "Outcome", _OUTCOMES),
    Choice("started", "Started", tuple(STARTED.items())),
    Choice("senco", "SENCO answer", _SENCO),
    Choice("month", "Start month", ()),
    Choice("late", "Late", (("yes", "Yes"), ("no", "No"))),
    Day("from", "Submitted from"),
    Day("to", "Submitted to"),
    Id("workplace"),
)

TABLE = Table(
    address=REGISTRATIONS,
    one="registration",
    many="registrations",
    columns=(
        Column(
            "Submitted",
            linked(moment("submitted_at"), f"{REGISTRATIONS}/{{id}}"),
            sort="submitted",
            falling=True,
        ),
        Column("Name", beneath(text("name", "no name"), text("email")), sort="name"),
        Column("Course", course, sort="course"),
        Column("Provider", provider, sort="provider"),
        Column("Workplace", workplace),
        Column("Funding", tag("funding", FUNDING)),
        Column("Status", status),
    ),
    nothing="Nobody has registered yet.",
    search="Search by email, name, TRN, workplace or ID",
    filters=FILTERS,
    export=EXPORT,
)

OF_PERSON = (
    TABLE.columns[0],
    *(column for column in TABLE.columns[2:] if column.heading != "Workplace"),
)
"""The columns on the page of a person."""


def registrations_table(months: Sequence[date], *, super: bool) -> Table:
    """The table with the months that there are; only super admins may have it as a file."""
    named = tuple((month.isoformat(), month_name(month)) for month in months)
    choice = Choice("month", "Start month", (*named, ("none", "Not set")))
    filters = tuple(choice if one.name == choice.name else one for one in FILTERS)
    return replace(TABLE, filters=filters, export=EXPORT if super else "")
