"""Invented eligibility lists: about every other of the invented workplaces is on one."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.services.demo_places import HILLSIDE, Row
from app.services.demo_words import ITT_PROVIDERS, KINDS

_SIXTEEN_TO_NINETEEN = {kind.code for kind in KINDS if kind.takes_16_to_19}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list; of an ITT provider the legal name is the identifier."""

    identifier_type: str
    identifier: str
    name: str | None = None
    place: str | None = None


def lists(places: Iterable[Row]) -> dict[str, list[Entry]]:
    """The entries by kind of list."""
    entries: dict[str, list[Entry]] = {
        "schools": [],
        "sixteen_to_nineteen": [],
        "early_years": [],
        "childminders": [],
        "itt_providers": [Entry("name", legal, name or None) for legal, name in ITT_PROVIDERS],
    }
    for place in places:
        if place["identifier"] != HILLSIDE and int(place["identifier"][-1]) % 2 == 0:
            kind, identifier_type = list_of(place)
            entries[kind].append(entry(place, identifier_type))
    return entries


def list_of(place: Row) -> tuple[str, str]:
    """The list that a workplace of this kind can be on, and the number it is named by there."""
    if place["kind"] == "childcare_provider":
        childminder = place["provider_type"] == "Childminder"
        return ("childminders" if childminder else "early_years"), "ofsted_urn"
    if place["kind"] == "local_authority" or place["establishment_type"] in _SIXTEEN_TO_NINETEEN:
        return "sixteen_to_nineteen", "ukprn"
    return ("early_years" if place["phase"] == "Nursery" else "schools"), "urn"


def entry(place: Row, identifier_type: str) -> Entry:
    """The line that names this workplace."""
    column = "ukprn" if identifier_type == "ukprn" else "identifier"
    return Entry(identifier_type, place[column], place.get("name"), place.get("town"))
