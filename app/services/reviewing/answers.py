"""The answers that a provider's file gives, row by row, before anybody compares them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from app.services.bare import bare
from app.services.csv_files import Kind, Row
from app.services.days import EXAMPLES, day_of

Answer = Literal["started", "not_started"]

FILE = Kind(
    columns={
        "registrationid": "registration",
        "started": "started",
        "startedon": "started_on",
        "note": "note",
    },
    needed=frozenset({"registration", "started"}),
    without_needed=(
        "The first row of the file must have columns called “registration_id” and “started”"
    ),
    without_rows="The file has no registrations",
    largest=5_000_000,
    most_rows=20_000,
)
WORDS: Mapping[str, Answer | None] = {
    "": None,
    **dict.fromkeys(("yes", "y", "true"), "started"),
    **dict.fromkeys(("no", "n", "false"), "not_started"),
}
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_ENOUGH = 40  # characters of a cell, to find it again


class RowMistake(Exception):
    """A row that says nothing we understand; the message says why."""


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """A row that is understood; a date without yes is told by `loose_date` and left out."""

    row: int
    registration: UUID
    answer: Answer | None
    started_on: date | None = None
    note: str = ""
    loose_date: bool = False


def read_answer(row: Row, today: date) -> AnsweredRow:
    """What a row says; raises RowMistake."""
    cells = {name: bare(cell) for name, cell in row.cells.items()}
    registration = _registration(cells.get("registration", ""))
    answer = _answer(cells.get("started", ""))
    day = _day(cells.get("started_on", ""), today)
    return AnsweredRow(
        row.number,
        registration,
        answer,
        day if answer == "started" else None,
        cells.get("note", ""),
        loose_date=day is not None and answer != "started",
    )


def shown(cell: str) -> str:
    """A cell as a report shows it: enough of it to find the place again."""
    words = " ".join(cell.split())
    return words if len(words) <= _ENOUGH else f"{words[: _ENOUGH - 1]}…"


def _registration(cell: str) -> UUID:
    if not _ID.fullmatch(cell):
        raise RowMistake(
            "This is not a registration id" if cell else "The registration id is empty"
        )
    return UUID(cell)


def _answer(cell: str) -> Answer | None:
    try:
        return WORDS[cell.lower()]
    except KeyError:
        raise RowMistake(f"Started is “{shown(cell)}”. It must be yes or no") from None


def _day(cell: str, today: date) -> date | None:
    if not cell:
        return None
    day = day_of(cell)
    if day is None:
        raise RowMistake(f"Started on is “{shown(cell)}”. It must be a date like {EXAMPLES}")
    if day > today:
        raise RowMistake(f"Started on is “{shown(cell)}”. It must be today or in the past")
    return day
