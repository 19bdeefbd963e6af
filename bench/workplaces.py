"""60,000 workplaces of a kind: the published ones grown by mixing, or invented ones."""

import csv
import gzip
import random
from collections.abc import Iterator
from pathlib import Path

from app.eligibility.search_words import search_columns
from app.services.demo_words import KINDS, NAMES, STREETS, TOWNS
from models.engine import DB

Row = dict[str, str | None]

NUMBER = 60_000
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SCHOOLS = DATA / "schools-disadvantage-list-2024-05.csv"
CHILDCARE = DATA / "ofsted-childcare-providers-2021-08.csv.gz"
_PUBLISHED = {
    "identifier": "Provider URN",
    "name": "Provider name",
    "address_1": "Provider address line 1",
    "address_2": "Provider address line 2",
    "town": "Provider town",
    "postcode": "Postcode",
    "authority": "Local authority",
}


def schools(chance: random.Random) -> Iterator[Row]:
    """Names that are made of two real ones, each at the address of some nursery."""
    names = school_names() if SCHOOLS.exists() else invented_names()
    places = [row for row in childcare(chance) if row["name"]]
    for number in range(NUMBER):
        place = chance.choice(places)
        first, last = chance.choice(names).split(), chance.choice(names).split()
        half = chance.randint(1, 2)
        yield {
            **place,
            "kind": "school",
            "identifier": str(200_000 + number),
            "ukprn": str(10_000_000 + 7 * number),
            "name": " ".join((*first[:half], *last[half:]))[:255],
        }


def school_names() -> list[str]:
    with SCHOOLS.open(encoding="utf-8-sig", newline="") as file:
        return [row["School Name"] for row in csv.DictReader(file)]


def invented_names() -> list[str]:
    return [f"{name} {kind.suffix}" for name in NAMES for kind in KINDS]


def childcare(chance: random.Random) -> Iterator[Row]:
    """Providers as published, most of them without a name; or invented ones."""
    return published() if CHILDCARE.exists() else invented_providers(chance)


def published() -> Iterator[Row]:
    with gzip.open(CHILDCARE, "rt", encoding="utf-8", newline="") as file:
        for _, cells in zip(range(NUMBER), csv.DictReader(file), strict=False):
            row = {column: shown(cells[title]) for column, title in _PUBLISHED.items()}
            yield {"kind": "childcare_provider", "ukprn": None, **row}


def shown(cell: str) -> str | None:
    return None if cell.strip() in ("", "REDACTED", "Not Recorded") else cell.strip()


def invented_providers(chance: random.Random) -> Iterator[Row]:
    for number in range(NUMBER):
        town = chance.choice(TOWNS)
        street = f"{chance.choice(NAMES)} {chance.choice(STREETS)}"
        yield {
            "kind": "childcare_provider",
            "identifier": f"EY{100_000 + number}",
            "ukprn": None,
            "name": f"{chance.choice(NAMES)} {chance.choice(('Nursery', 'Pre-school', 'Club'))}",
            "address_1": f"{number % 300 + 1} {street}",
            "address_2": None,
            "town": town.name,
            "postcode": f"{town.area}{number % 40 + 1} {number % 9 + 1}{chance.choice('CIKM')}O",
            "authority": town.authority,
        }


async def load() -> dict[str, list[Row]]:
    """Add them to those of the demo; the rows by the box that finds them."""
    chance = random.Random(1)
    made = {"workplaces": list(schools(chance)), "childcare-providers": list(childcare(chance))}
    for rows in made.values():
        found = [{**row, **search_columns(row)} for row in rows]
        async with DB.transaction() as transaction:
            await DB.rows("SET LOCAL statement_timeout = 0")
            await transaction.connection.copy_records_to_table(
                "workplace",
                columns=list(found[0]),
                records=[tuple(row.values()) for row in found],
                timeout=600,
            )
    await DB.rows("ANALYZE workplace")
    await DB.rows("ANALYZE search_word")
    return made
