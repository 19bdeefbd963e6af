"""Cells of workplace files: empty, not published, too long, or a code."""

from app.eligibility.imports.identifiers import quoted
from app.eligibility.imports.problems import Unusable

# What Ofsted writes instead of a home's name and address, and of a place that it does not know.
_NOT_PUBLISHED = frozenset({"redacted", "not recorded"})
_LONGEST = 255
_LONGEST_POSTCODE = 10
_LONGEST_CODE = 10
_LONGEST_NUMBER = 6


def text(cell: str, column: str, longest: int = _LONGEST) -> str | None:
    """The trimmed cell, or None when it is empty; raises `Unusable` when it is too long."""
    trimmed = cell.strip()
    if len(trimmed) > longest:
        raise Unusable(column, f"is longer than {longest} characters")
    return trimmed or None


def postcode(cell: str, column: str) -> str | None:
    """A postcode as given, or None; raises `Unusable` when it is too long to be one."""
    return text(cell, column, _LONGEST_POSTCODE)


def required(cell: str, column: str) -> str:
    """The trimmed cell; raises `Unusable` when it is empty or too long."""
    found = text(cell, column)
    if found is None:
        raise Unusable(column, "is empty")
    return found


def published(cell: str) -> str:
    """The cell, or nothing when it only says that its content is not published."""
    return "" if cell.strip().casefold() in _NOT_PUBLISHED else cell


def code(cell: str, column: str) -> str | None:
    """A code as given, or None when it is empty; raises `Unusable` when it is not a number."""
    found = text(cell, column, _LONGEST_CODE)
    if found is not None and not _digits(found):
        raise Unusable(column, f"{quoted(found)} is not a number")
    return found


def number(cell: str, column: str) -> int | None:
    """A count, or None when it is empty; raises `Unusable` when it is not a number."""
    found = text(cell, column)
    if found is None:
        return None
    if not _digits(found) or len(found) > _LONGEST_NUMBER:
        raise Unusable(column, f"{quoted(found)} is not a number")
    return int(found)


def _digits(found: str) -> bool:
    return found.isascii() and found.isdecimal()
