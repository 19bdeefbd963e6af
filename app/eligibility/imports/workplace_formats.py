"""The files that workplaces come from: schools, local authorities, childcare providers.

Which column is read from which is the table of eligibility.md, section 7.
"""

from app.eligibility.imports import identifiers
from app.eligibility.imports.cells import code, number, postcode, published, required, text
from app.eligibility.imports.formats import WORKPLACE_LIMITS, Cells, Format
from app.eligibility.imports.identifiers import quoted
from app.eligibility.imports.problems import Unusable
from app.eligibility.imports.registers import COMBINATION, FLAGS, registers
from app.eligibility.imports.workplace_record import WorkplaceRecord

STATUS = "EstablishmentStatus (code)"
# By number: what it means, and whether such a school can be chosen.
_STATUSES = {
    "1": ("Open", True),
    "2": ("Closed", False),
    "3": ("Open, but proposed to close", True),
    "4": ("Proposed to open", True),
}
CHILDCARE_STATUS = "Provider status"
_LONGEST_STATUS = 60


def school(cells: Cells) -> WorkplaceRecord:
    """An establishment of the register of schools."""
    status, choosable = _status(cells[STATUS])
    return WorkplaceRecord(
        identifier=identifiers.urn(cells["URN"], "URN"),
        name=required(cells["EstablishmentName"], "EstablishmentName"),
        ukprn=identifiers.ukprn(cells["UKPRN"], "UKPRN") if cells["UKPRN"].strip() else None,
        address_1=text(cells["Street"], "Street"),
        address_2=text(cells["Locality"], "Locality"),
        address_3=text(cells["Address3"], "Address3"),
        town=text(cells["Town"], "Town"),
        county=text(cells["County (name)"], "County (name)"),
        postcode=postcode(cells["Postcode"], "Postcode"),
        authority_code=code(cells["LA (code)"], "LA (code)"),
        authority=text(cells["LA (name)"], "LA (name)"),
        establishment_type=code(cells["TypeOfEstablishment (code)"], "TypeOfEstablishment (code)"),
        establishment_type_name=text(
            cells["TypeOfEstablishment (name)"], "TypeOfEstablishment (name)"
        ),
        phase=text(cells["PhaseOfEducation (name)"], "PhaseOfEducation (name)"),
        pupils=number(cells["NumberOfPupils"], "NumberOfPupils"),
        region=text(cells["GOR (name)"], "GOR (name)"),
        choosable=choosable,
        published_status=status,
    )


def _status(cell: str) -> tuple[str, bool]:
    status = code(cell, STATUS)
    if status is None:
        raise Unusable(STATUS, "is empty")
    known = _STATUSES.get(status.lstrip("0"))
    if known is None:
        raise Unusable(STATUS, f"{quoted(status)} is not a known status")
    return known


def local_authority(cells: Cells) -> WorkplaceRecord:
    """A local authority, which is its own authority and can always be chosen."""
    ukprn = identifiers.ukprn(cells["ukprn"], "ukprn")
    name = required(cells["name"], "name")
    return WorkplaceRecord(
        identifier=ukprn,
        name=name,
        ukprn=ukprn,
        address_1=text(cells["address_1"], "address_1"),
        address_2=text(cells["address_2"], "address_2"),
        address_3=text(cells["address_3"], "address_3"),
        town=text(cells["town"], "town"),
        county=text(cells["county"], "county"),
        postcode=postcode(cells["postcode"], "postcode"),
        authority=name,
    )


def childcare_provider(cells: Cells) -> WorkplaceRecord:
    """A provider registered with Ofsted; what is not published of it is None."""
    found = registers(cells)
    name = published(required(cells["Provider name"], "Provider name"))
    lines = [f"Provider address line {number}" for number in (1, 2, 3)]
    first, second, third = (text(published(cells[column]), column) for column in lines)
    return WorkplaceRecord(
        identifier=identifiers.ofsted_urn(cells["Provider URN"], "Provider URN"),
        name=name or None,
        address_1=first,
        address_2=second,
        address_3=third,
        town=text(published(cells["Provider town"]), "Provider town"),
        postcode=postcode(published(cells["Postcode"]), "Postcode"),
        authority=text(published(cells["Local authority"]), "Local authority"),
        region=text(published(cells["Region"]), "Region"),
        provider_type=text(cells["Provider type"], "Provider type"),
        provider_subtype=text(cells["Provider subtype"], "Provider subtype"),
        early_years_register=found.early_years,
        compulsory_register=found.compulsory,
        voluntary_register=found.voluntary,
        choosable=cells[CHILDCARE_STATUS].strip().casefold() == "active",
        published_status=text(cells[CHILDCARE_STATUS], CHILDCARE_STATUS, _LONGEST_STATUS),
    )


_ADDRESS = ("address_1", "address_2", "address_3", "town", "county", "postcode")

SCHOOL = Format(
    "school",
    (
        *("URN", "UKPRN", "EstablishmentName", "Street", "Locality", "Address3", "Town"),
        *("County (name)", "Postcode", "LA (code)", "LA (name)", "TypeOfEstablishment (code)"),
        *("TypeOfEstablishment (name)", "PhaseOfEducation (name)", "NumberOfPupils", "GOR (name)"),
        STATUS,
    ),
    school,
    WORKPLACE_LIMITS,
    any_byte=True,
)
LOCAL_AUTHORITY = Format(
    "local_authority",
    ("ukprn", "name", *_ADDRESS),
    local_authority,
    WORKPLACE_LIMITS,
    any_byte=True,
)
CHILDCARE_PROVIDER = Format(
    "childcare_provider",
    (
        *("Provider URN", "Provider name", "Provider address line 1", "Provider address line 2"),
        *("Provider address line 3", "Provider town", "Postcode", "Local authority", "Region"),
        *("Provider type", "Provider subtype", CHILDCARE_STATUS, COMBINATION, *FLAGS),
    ),
    childcare_provider,
    WORKPLACE_LIMITS,
)
WORKPLACE_FORMATS = {each.kind: each for each in (SCHOOL, LOCAL_AUTHORITY, CHILDCARE_PROVIDER)}
