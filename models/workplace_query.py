"""Questions about workplaces, asked with normalised words."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import asyncpg

from models.arrival import ITT_PROVIDERS, OFFERS, place_columns, record_columns
from models.engine import DB

_ONE = f"""
SELECT {place_columns("w")} FROM workplace w
WHERE w.kind = $1 AND w.identifier = $2 AND w.choosable
"""

_SEARCH = Path(__file__).with_name("workplace_search.sql").read_text()
# Results show no lists: they are looked up for the workplace that is chosen.
_SHOWN = f"{record_columns('w')}, NULL::text[] AS lists"


async def choosable(kind: str, identifier: str) -> asyncpg.Record | None:
    """The workplace of this kind and number with its lists, if people may choose it."""
    return await DB.row(_ONE, kind, identifier)


async def search(
    kinds: Sequence[str], words: Sequence[str], guessable: Sequence[str], limit: int
) -> Sequence[asyncpg.Record]:
    """The first choosable workplaces that the words find, best first, each with their number.

    Words are letters and digits only. `guessable` are those that may be misspelt. The number is
    exact up to 1,000.
    """
    return await DB.rows(statement(tuple(kinds)), *values(words, guessable, limit))


def values(words: Sequence[str], guessable: Sequence[str], limit: int) -> tuple[object, ...]:
    """The parameters of the statement."""
    return (
        *(terms(words, mark) for mark in ("", "=", "~")),
        "".join(words),
        " ".join(words),
        limit,
        list(guessable),
        terms(word for word in words if word not in guessable),
    )


def terms(words: Iterable[str], mark: str = "") -> str:
    """The text of a tsquery: every word begins a term behind this mark.

    A word that begins another one asks nothing more than that one, and is left out.
    """
    distinct = set(words)
    telling = (
        word
        for word in distinct
        if not any(other != word and other.startswith(word) for other in distinct)
    )
    return " & ".join(f"'{mark}{word}':*" for word in sorted(telling))


@cache
def statement(kinds: tuple[str, ...]) -> str:
    """The search among records of these kinds; the indexes are made for the kinds of one box."""
    box = f"choosable AND kind IN ({', '.join(repr(kind) for kind in kinds)})"
    return _SEARCH.format(box=box, columns=_SHOWN)


async def offers_of(course: str) -> Sequence[str]:
    """The providers that offer a course now, by identifier."""
    row = await DB.row(f"SELECT {OFFERS.format(course='$1::text')} AS offers", course)
    return row["offers"] if row else ()


async def itt_providers() -> Sequence[Sequence[str]]:
    """Legal and operating name ("" for none) of each accredited ITT provider on the list."""
    row = await DB.row(f"SELECT {ITT_PROVIDERS} AS itt_providers")
    return row["itt_providers"] if row else ()
