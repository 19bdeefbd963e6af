"""Records of workplaces as the journey sees them."""

from typing import Any

from app.eligibility.workplace import Workplace

_ADDRESS = ("address_1", "address_2", "address_3", "town", "county", "postcode")


def place(row: Any, prefix: str = "") -> Workplace | None:
    """The workplace in a row whose columns carry `prefix`, or None when the row has none."""
    if row[f"{prefix}kind"] is None:
        return None
    parts = (row[f"{prefix}{name}"] for name in _ADDRESS)
    return Workplace(
        kind=row[f"{prefix}kind"],
        identifier=row[f"{prefix}identifier"],
        name=row[f"{prefix}name"],
        address=", ".join(part for part in parts if part),
        establishment_type=row[f"{prefix}establishment_type"] or "",
        authority_code=row[f"{prefix}authority_code"] or "",
        authority=row[f"{prefix}authority"] or "",
        provider_type=row[f"{prefix}provider_type"] or "",
        early_years_register=row[f"{prefix}early_years_register"],
        lists=frozenset(row[f"{prefix}lists"] or ()),
    )
