"""The identifiers of lists and workplaces: how each is cleaned and when it is right.

From the table of identifier types in eligibility.md, section 6.
"""

import re

from app.eligibility.imports.problems import Unusable

_URN = re.compile(r"[0-9]{6,7}")
_UKPRN = re.compile(r"1[0-9]{7}")
_OFSTED_URN = re.compile(r"(EY|VC|CA|RA|TY|SC)?[0-9]{6,7}")
_LONGEST_NAME = 200
_LONGEST_SHOWN = 40


def urn(cell: str, column: str) -> str:
    """A school's number: 6 or 7 digits; raises `Unusable`."""
    return _right(_URN, without_spaces(cell), column)


def ukprn(cell: str, column: str) -> str:
    """A provider reference number: 8 digits, the first is 1; raises `Unusable`."""
    return _right(_UKPRN, without_spaces(cell), column)


def ofsted_urn(cell: str, column: str) -> str:
    """An Ofsted number: 6 or 7 digits, alone or after two known letters; raises `Unusable`."""
    return _right(_OFSTED_URN, without_spaces(cell).upper(), column)


def legal_name(cell: str, column: str) -> str:
    """A name that serves as identifier: 1 to 200 characters, single spaces; raises `Unusable`."""
    name = " ".join(cell.split())
    if not name:
        raise Unusable(column, "is empty")
    if len(name) > _LONGEST_NAME:
        raise Unusable(column, f"is longer than {_LONGEST_NAME} characters")
    return name


def without_spaces(cell: str) -> str:
    """The cell without any white space, inside or around."""
    return "".join(cell.split())


def quoted(cell: str) -> str:
    """A cell as a message shows it, cut when it is long."""
    shown = cell.strip()
    return f"“{shown[:_LONGEST_SHOWN]}…”" if len(shown) > _LONGEST_SHOWN else f"“{shown}”"


def _right(pattern: re.Pattern[str], cleaned: str, column: str) -> str:
    if not cleaned:
        raise Unusable(column, "is empty")
    if not pattern.fullmatch(cleaned):
        raise Unusable(column, f"{quoted(cleaned)} is not right")
    return cleaned
