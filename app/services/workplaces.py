"""Workplaces in the console: the list of all, and everything that is stored of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from app.eligibility.establishments import OUTSIDE_ENGLAND, WELSH_ESTABLISHMENT
from app.eligibility.search_words import words
from app.services.listing import Rows, Wanted, read
from models import workplace_console_query as query
from models.workplace import Workplace
from models.workplace_query import terms

_NOTHING = "'-'"  # no stored term has such a sign, so nothing is found
_OUTSIDE = [str(code or "") for code in sorted(OUTSIDE_ENGLAND)]
STORED = tuple(column._meta.db_column_name for column in Workplace.all_columns())


@dataclass(frozen=True, slots=True)
class Listed:
    """A list in force that names a workplace."""

    kind: str
    version: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Origin:
    """An import that added or changed a workplace."""

    run: UUID
    file_name: str
    at: datetime
    effect: str


@dataclass(frozen=True, slots=True)
class StoredWorkplace:
    """A workplace with every column, its lists, its imports (newest first), its registrations."""

    id: UUID
    columns: Mapping[str, Any]
    lists: tuple[Listed, ...]
    imports: tuple[Origin, ...]
    registrations: int


async def list_workplaces(wanted: Wanted) -> Rows:
    """A page of the list; the search finds what a visitor's would, without guessing."""
    asked = wanted
    if wanted.search:
        said = terms(words(wanted.search)) or _NOTHING
        asked = replace(wanted, search="", filters={**wanted.filters, "terms": said})
    return await read("workplaces", asked, welsh=WELSH_ESTABLISHMENT, outside=_OUTSIDE)


async def places_known() -> tuple[Sequence[str], Sequence[str]]:
    """The regions and the local authorities that there are."""
    return await query.regions(), await query.authorities()


async def stored_workplace(workplace: UUID) -> StoredWorkplace | None:
    """Everything that is known of a workplace, or None."""
    row = await query.one(workplace)
    if row is None:
        return None
    lists = await query.lists_with(workplace)
    imports = await query.imports_of(workplace)
    return StoredWorkplace(
        workplace,
        {name: row[name] for name in STORED},
        tuple(Listed(*each) for each in lists),
        tuple(
            Origin(each["id"], each["file_name"], each["at"], each["effect"]) for each in imports
        ),
        row["registrations"],
    )
