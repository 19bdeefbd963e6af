"""Questions about workplaces, asked with normalised words."""

from collections.abc import Sequence

import asyncpg

from models.arrival import OFFERS, place_columns
from models.engine import DB

_ONE = f"""
SELECT {place_columns("w")} FROM workplace w
WHERE w.kind = $1 AND w.identifier = $2 AND w.choosable
"""

# `tier` follows the order of eligibility.md section 8; the count goes no further than it is shown.
_SEARCH = """
WITH found AS (
  SELECT w.*, CASE
    WHEN w.identifier = $5 OR w.ukprn = $5 OR (w.kind = 'childcare_provider'
         AND substr(w.identifier, 3) = $5) THEN 1
    WHEN replace(lower(w.postcode), ' ', '') = $6 THEN 2
    WHEN w.search_name = $4 THEN 3
    WHEN starts_with(w.search_name, $4) THEN 4
    WHEN array_to_tsvector(string_to_array(w.search_name, ' ')) @@ $2::text::tsquery THEN 5
    WHEN array_to_tsvector(string_to_array(w.search_name || ' ' || w.search_town, ' '))
         @@ $2::text::tsquery THEN 6
    ELSE 7 END AS tier
  FROM workplace w
  WHERE array_to_tsvector(string_to_array(w.search_words, ' ')) @@ $2::text::tsquery
    AND w.choosable AND w.kind = ANY($1)
)
SELECT *, NULL::text[] AS lists, count(*) OVER () AS found FROM found
ORDER BY tier, search_name, search_town, identifier LIMIT $3
"""


async def choosable(kind: str, identifier: str) -> asyncpg.Record | None:
    """The workplace of this kind and number with its lists, if people may choose it."""
    return await DB.row(_ONE, kind, identifier)


async def search(
    kinds: Sequence[str], words: Sequence[str], number: str, postcode: str, limit: int
) -> Sequence[asyncpg.Record]:
    """Choosable workplaces in which every word begins a word, best first, with the whole count."""
    pattern = " & ".join(f"'{word}':*" for word in words)
    return await DB.rows(_SEARCH, list(kinds), pattern, limit, " ".join(words), number, postcode)


async def offers_of(course: str) -> Sequence[str]:
    """The providers that offer a course now, by identifier."""
    row = await DB.row(f"SELECT {OFFERS.format(course='$1::text')} AS offers", course)
    return row["offers"] if row else ()
