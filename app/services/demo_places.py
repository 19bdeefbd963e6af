"""A few hundred invented workplaces, the same at every run."""

from typing import Any

from app.eligibility.search_words import search_columns
from app.services.demo_words import (
    KINDS,
    NAMES,
    STREETS,
    TOWNS,
    WELSH,
    WELSH_TOWNS,
    Kind,
    Town,
)

Row = dict[str, Any]

SCHOOLS = 300
CHILDCARE = 60
REGISTERS = ((True, True, True), (True, False, False), (False, True, True), (True, False, True))
# The school of every demonstration: state-funded, on no list, found by "hillside manchester".
HILLSIDE = "100000"


def workplaces() -> list[Row]:
    """Every invented workplace as a row of its table, search words included."""
    schools = [school(number) for number in range(1, SCHOOLS + 1)]
    welsh = [welsh_school(number) for number in range(1, 21)]
    authorities = [local_authority(number, town) for number, town in enumerate(TOWNS[:6], 1)]
    childcare = [childcare_provider(number) for number in range(1, CHILDCARE + 1)]
    every = [hillside(), *schools, *welsh, *authorities, *childcare]
    return [searchable(row) for row in every]


def hillside() -> Row:
    """Hillside School, 1 Mill Lane, Manchester."""
    row = establishment(HILLSIDE, "10900000", "Hillside School", KINDS[0], TOWNS[0])
    return {**row, "address_1": "1 Mill Lane", "county": None, "postcode": None}


def school(number: int) -> Row:
    """A school; every 25th is closed, which shows that closed ones cannot be found."""
    kind, town = KINDS[number % len(KINDS)], TOWNS[number % 11 + number % 2]
    name = f"{NAMES[number // 3 % len(NAMES)]} {kind.suffix}"
    row = establishment(str(900_000 + number), str(10_900_000 + number), name, kind, town)
    return {**row, **address(number, town), "choosable": number % 25 != 0}


def welsh_school(number: int) -> Row:
    """A school outside England."""
    town = WELSH_TOWNS[number % len(WELSH_TOWNS)]
    name = f"Ysgol {NAMES[number % len(NAMES)]}"
    row = establishment(str(980_000 + number), str(10_980_000 + number), name, WELSH, town)
    return {**row, **address(number, town)}


def establishment(urn: str, ukprn: str, name: str, kind: Kind, town: Town) -> Row:
    """What the register of schools says of a school, its street apart."""
    return {
        "kind": "school",
        "identifier": urn,
        "ukprn": ukprn,
        "name": name,
        "town": town.name,
        "authority_code": town.authority_code,
        "authority": town.authority,
        "establishment_type": kind.code,
        "establishment_type_name": kind.name,
        "phase": kind.phase,
        "pupils": 90 + int(urn) % 700,
        "region": town.region,
    }


def address(number: int, town: Town) -> Row:
    """A street and a postcode that nobody has: C, I, K, M, O and V never end a real one."""
    last = "CIKMOV"[number % 6] + "CIKMOV"[number // 6 % 6]
    return {
        "address_1": f"{number % 90 + 2} {STREETS[number % len(STREETS)]}",
        "town": town.name,
        "postcode": f"{town.area}{number % 20 + 1} {number % 9 + 1}{last}",
    }


def local_authority(number: int, town: Town) -> Row:
    """A council, found by its name and its UKPRN."""
    ukprn = str(10_990_000 + number)
    name = f"{town.authority} Council"
    row: Row = {"kind": "local_authority", "identifier": ukprn, "ukprn": ukprn, "name": name}
    return {**row, **address(number, town), "authority": name, "region": town.region}


def childcare_provider(number: int) -> Row:
    """A nursery, or a childminder; some childminders' names and addresses are not published."""
    childminder = number % 3 == 0
    town = TOWNS[number % len(TOWNS)]
    early_years, compulsory, voluntary = REGISTERS[number % len(REGISTERS)]
    row: Row = {
        "kind": "childcare_provider",
        "identifier": f"EY{990_000 + number}",
        "provider_type": "Childminder" if childminder else "Childcare on non-domestic premises",
        "provider_subtype": None if childminder else "Full day care",
        "authority": town.authority,
        "region": town.region,
        "early_years_register": early_years,
        "compulsory_register": compulsory,
        "voluntary_register": voluntary,
    }
    if childminder and number // 6 % 2 == 0:
        return row
    suffix = "Childminding" if childminder else "Day Nursery"
    name = f"{NAMES[number % len(NAMES)]} {suffix}"
    return {**row, **address(number, town), "name": name}


def searchable(row: Row) -> Row:
    """The row with the words that searches are compared with."""
    return {**row, **search_columns(row)}
