"""Records of workplaces as the journey sees them."""

from collections.abc import Callable
from functools import cache
from operator import itemgetter
from typing import Any

from app.eligibility.workplace import Workplace

_ADDRESS = ("address_1", "address_2", "address_3", "town", "county", "postcode")
_OWN = (
    "kind",
    "identifier",
    "name",
    "establishment_type",
    "authority_code",
    "authority",
    "provider_type",
    "early_years_register",
    "lists",
)


@cache
def _columns(prefix: str) -> Callable[[Any], tuple[Any, ...]]:
    """Reads the columns of a workplace from a row in which they carry this prefix."""
    return itemgetter(*(f"{prefix}{name}" for name in (*_OWN, *_ADDRESS)))


def place(row: Any, prefix: str = "") -> Workplace | None:
    """The workplace in a row whose columns carry `prefix`, or None when the row has none."""
    found = _columns(prefix)(row)
    kind, identifier, name, type, code, authority, sort, register, lists, *address = found
    if kind is None:
        return None
    return Workplace(
        kind=kind,
        identifier=identifier,
        name=name,
        address=", ".join(part for part in address if part),
        establishment_type=type or "",
        authority_code=code or "",
        authority=authority or "",
        provider_type=sort or "",
        early_years_register=register,
        lists=frozenset(lists or ()),
    )
