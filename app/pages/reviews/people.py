"""People whose registrations a review is about to expire, or leaves out."""

from collections.abc import Sequence
from uuid import UUID

from markupsafe import Markup

from app.pages.reviews.sentences import LEFT_OUT
from app.pages.table_cells import link
from app.services.reviewing.case import Case
from components.component import Component, Html
from components.table import Cell, Heading, Table

_CAPTION = "govuk-table__caption--m"
_PEOPLE = (Heading("Name"), Heading("Course"), Heading("Provider"))
_LEFT = (Heading("Name"), Heading("Why"))
_BENEATH = Markup('{}<br><span class="app-table__beneath">{}</span>')


def people_table(cases: Sequence[Case], caption: str) -> Table | None:
    """Everybody, with a link to each registration; None for nobody."""
    rows = tuple(_person(case) for case in cases)
    return Table(rows, _PEOPLE, caption, _CAPTION, row_headings=True) if rows else None


def left_out_table(left: Sequence[tuple[UUID, str, str]]) -> Table | None:
    """The (registration, name, why) of answers that are not applied; None for none."""
    rows = tuple((Cell(_link(id, who)), Cell(LEFT_OUT[why])) for id, who, why in left)
    return Table(rows, _LEFT, "Left out", _CAPTION, row_headings=True) if rows else None


def _person(case: Case) -> tuple[Cell, Cell, Cell]:
    name = Html(_BENEATH.format(_link(case.id, case.who), case.email))
    return Cell(name), Cell(case.course_name), Cell(case.provider_name)


def _link(registration: UUID, who: str) -> Component:
    return link(who, f"/admin/registrations/{registration}")
