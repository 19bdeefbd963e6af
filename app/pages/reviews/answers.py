"""The answers of an upload, one by one, with what came of each."""

from app.journey.month import day_name
from app.pages.reviews.sentences import LEFT_OUT
from app.pages.table_cells import link, none
from app.services.reviewing.overview import Given, Report
from components.component import Words
from components.table import Cell, Heading, Table
from components.tag import Tag

_HEAD = tuple(Heading(words) for words in ("Name", "Answer", "Note", "Result"))
_ANSWERS = {"started": "Started", "not_started": "Not started"}
_RESULTS = {"started": Tag("Started", "green"), "not_started": Tag("Expired", "grey")}
_CAPTION = "govuk-table__caption--m"


def answer_table(shown: Report) -> Table | None:
    """What the provider said of each registration; None when it said nothing."""
    applied = shown.upload.applied_at is not None
    rows = tuple(_cells(one, applied=applied) for one in shown.answers)
    return Table(rows, _HEAD, "Answers", _CAPTION, row_headings=True) if rows else None


def _cells(one: Given, *, applied: bool) -> tuple[Cell, ...]:
    name = link(one.who, f"/admin/registrations/{one.registration}")
    return Cell(name), Cell(_answer(one)), Cell(_note(one)), Cell(_result(one, applied=applied))


def _answer(one: Given) -> Words:
    if not one.answer:
        return none("no answer")
    words = _ANSWERS[one.answer]
    return f"{words} on {day_name(one.started_on)}" if one.started_on else words


def _note(one: Given) -> Words:
    return one.note or none("no note")


def _result(one: Given, *, applied: bool) -> Words:
    if one.left_out:
        return f"Left out. {LEFT_OUT[one.left_out]}"
    if one.changed and one.answer:
        return _RESULTS[one.answer]
    return none("nothing") if applied else "Not applied"
