"""A workplace as a register publishes it, before it is stored."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkplaceRecord:
    """The columns of the table `workplace` that come from a file; None means not published."""

    identifier: str
    name: str | None
    ukprn: str | None = None
    address_1: str | None = None
    address_2: str | None = None
    address_3: str | None = None
    town: str | None = None
    county: str | None = None
    postcode: str | None = None
    authority_code: str | None = None
    authority: str | None = None
    establishment_type: str | None = None
    establishment_type_name: str | None = None
    phase: str | None = None
    pupils: int | None = None
    region: str | None = None
    provider_type: str | None = None
    provider_subtype: str | None = None
    early_years_register: bool = False
    compulsory_register: bool = False
    voluntary_register: bool = False
    choosable: bool = True
    published_status: str | None = None
