"""Differences that an import makes, or would make."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

SHOWN = 50
"""How many of each effect a page shows; a file has all of them."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: an entry or workplace that comes, changes or goes."""

    effect: str
    identifier_type: str
    identifier: str
    name: str
    columns: tuple[str, ...]


def first_of(rows: Iterable[Any]) -> dict[str, list[Change]]:
    """Differences by effect: `added`, `changed`, `removed`."""
    found: dict[str, list[Change]] = {}
    for row in rows:
        known = (row["identifier_type"] or "", row["identifier"], row["name"] or "")
        change = Change(row["effect"], *known, tuple(row["columns"]))
        found.setdefault(change.effect, []).append(change)
    return found
