"""The five kinds of eligibility list as they are published (eligibility.md, section 6)."""

from dataclasses import dataclass

from app.eligibility.imports import identifiers
from app.eligibility.imports.cells import text
from app.eligibility.imports.formats import LIST_LIMITS, Cells, Format


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One identifier of a list; name and place as given, for people to recognise it."""

    identifier_type: str
    identifier: str
    name: str | None = None
    place: str | None = None


def school(cells: Cells) -> ListEntry:
    """A school by its URN."""
    name = text(cells["School Name"], "School Name")
    place = text(cells["Local Authority"], "Local Authority")
    return ListEntry("urn", identifiers.urn(cells["URN"], "URN"), name, place)


def sixteen_to_nineteen_setting(cells: Cells) -> ListEntry:
    """A college or local authority by its UKPRN."""
    name = text(cells["Institution Name"], "Institution Name")
    return ListEntry("ukprn", identifiers.ukprn(cells["UKPRN"], "UKPRN"), name)


def early_years_setting(cells: Cells) -> ListEntry:
    """A setting by its Ofsted number; without one its EYURN is the URN of a school."""
    name = text(cells["Provider Name"], "Provider Name")
    place = text(cells["Local Authority"], "Local Authority")
    if identifiers.without_spaces(cells["Ofsted URN"]):
        number = identifiers.ofsted_urn(cells["Ofsted URN"], "Ofsted URN")
        return ListEntry("ofsted_urn", number, name, place)
    return ListEntry("urn", identifiers.urn(cells["EYURN"], "EYURN"), name, place)


def childminder(cells: Cells) -> ListEntry:
    """A childminder by their Ofsted number; names are not published."""
    number = identifiers.ofsted_urn(cells["Ofsted URN"], "Ofsted URN")
    return ListEntry("ofsted_urn", number, None, text(cells["LA"], "LA"))


def itt_provider(cells: Cells) -> ListEntry:
    """An accredited ITT provider by its legal name; `name` is the one it operates under."""
    legal = identifiers.legal_name(cells["Legal accredited name"], "Legal accredited name")
    operating = " ".join(cells["Operating name"].split())
    return ListEntry("name", legal, text(operating, "Operating name"))


LIST_FORMATS = {
    each.kind: each
    for each in (
        Format(
            "schools",
            ("URN", "Local Authority", "School Name", "School Type", "Administrative District"),
            school,
            LIST_LIMITS,
        ),
        Format(
            "sixteen_to_nineteen",
            ("UKPRN", "Institution Name", "Institution Type"),
            sixteen_to_nineteen_setting,
            LIST_LIMITS,
        ),
        Format(
            "early_years",
            ("Local Authority", "Ofsted URN", "EYURN", "Provider Name"),
            early_years_setting,
            LIST_LIMITS,
        ),
        Format("childminders", ("LA", "Ofsted URN", "URN"), childminder, LIST_LIMITS),
        Format(
            "itt_providers",
            ("Legal accredited name", "Operating name"),
            itt_provider,
            LIST_LIMITS,
        ),
    )
}
