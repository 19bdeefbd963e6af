"""Workplaces nobody has, made to be told apart by every rule of the search."""

import csv
from pathlib import Path

from app.eligibility.search_words import search_columns
from app.services.workplace_search import Found, search_workplaces
from models.engine import DB

TABLES = Path(__file__).parent / "tables"
WORKPLACES = ("school", "local_authority")
CHILDCARE = ("childcare_provider",)

Row = dict[str, str | bool | None]


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table beside these tests."""
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def workplaces() -> list[Row]:
    """The invented workplaces, an empty cell as nothing."""
    rows = [{column: cell or None for column, cell in row.items()} for row in table("workplaces")]
    return [{**row, "choosable": row["choosable"] != "no"} for row in rows]


async def put(rows: list[Row]) -> None:
    """Store workplaces as an import does."""
    found = [{**row, **search_columns(row)} for row in rows]
    async with DB.transaction() as transaction:
        await transaction.connection.copy_records_to_table(
            "workplace", columns=list(found[0]), records=[tuple(row.values()) for row in found]
        )


async def find(query: str, kinds: tuple[str, ...] = WORKPLACES) -> list[str]:
    """The identifiers that a search finds, in order."""
    found = await search(query, kinds)
    return [place.identifier for place in found.places]


async def search(query: str, kinds: tuple[str, ...] = WORKPLACES) -> Found:
    """What a search finds."""
    return await search_workplaces(kinds, query)
