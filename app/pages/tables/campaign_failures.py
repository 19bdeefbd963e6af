"""The emails of one campaign that failed (admin.md, section 13)."""

from dataclasses import replace
from uuid import UUID

from markupsafe import Markup

from app.pages.campaigns import address
from app.pages.email_states import reason
from app.pages.table import Column, Table
from app.pages.table_cells import Row, linked, moment, number, text
from components.button import Button
from components.component import Html, Words


def error(row: Row) -> Words:
    """Why it failed, in words."""
    return reason(row["error"] or "", "failed")


# Inside a table there are no forms: the button names the one above it, which holds the token.
_AGAIN = Markup(
    '<button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" form="retry"'
    ' name="email" value="{}" data-module="govuk-button" data-prevent-double-click="true">'
    'Try again<span class="govuk-visually-hidden"> {}</span></button>'
)
ALL_AGAIN = Button("Try all again", kind="secondary")


def again(row: Row) -> Words:
    """The button that tries one email again."""
    return Html(_AGAIN.format(row["id"], row["recipient"]))


TABLE = Table(
    address="",
    one="failed email",
    many="failed emails",
    columns=(
        Column("Email address", linked(text("recipient"), "/admin/emails/{id}"), sort="address"),
        Column("Error", error),
        Column("Attempts", number("attempts"), numeric=True),
        Column("Last attempt", moment("last_attempt_at")),
        Column("Try again", again),
    ),
    nothing="No email of this campaign has failed.",
    search="Search by email address",
)


def failures_table(campaign: UUID) -> Table:
    """The table of one campaign."""
    here = address(campaign, "failures")
    return replace(TABLE, address=here, export=f"{here}.csv")
