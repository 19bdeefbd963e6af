"""One page of a list: rows and their exact number in one statement, so at one moment."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from models.engine import DB
from models.listing import Condition, KeptCount, Listing, Sort
from models.listing_parameters import Parameters
from models.listing_place import FIRST, Place, beyond, order

# With a kept number, rows before a place are counted as far as this; from there on the place's
# own ordinal is believed.
COUNTED = 500
_TRIGRAM = re.compile(r"[^\W_]{3}")
_UUID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a list: words, filters by name, a sort by name (`-` falls), a place."""

    words: tuple[str, ...] = ()
    filters: Mapping[str, object] = field(default_factory=dict)
    sort: str = ""
    size: int = 25
    place: Place = FIRST


@dataclass(frozen=True, slots=True)
class Found:
    """Rows in the order of the list, one more than asked for if there are more in that direction.

    `passed` is how many rows stand before the place; None where nobody counted so far.
    """

    total: int
    passed: int | None
    rows: Sequence[Mapping[str, Any]]


_STATEMENT = """
WITH found AS {materialized} (SELECT {key} AS k, {sort} AS v FROM {source} WHERE {condition}),
chosen AS (
  SELECT k, v, row_number() OVER (ORDER BY {order}) AS place_number
  FROM (SELECT k, v FROM found WHERE {beyond} ORDER BY {order} LIMIT {limit}) AS first_ones
)
SELECT counted.total, counted.passed, page.* FROM ({count}) AS counted LEFT JOIN (
  SELECT {columns}, chosen.v::text AS place_value, chosen.k::text AS place_key, chosen.place_number
  FROM {source} JOIN chosen ON chosen.k = {key}
) AS page ON true ORDER BY page.place_number
"""
_COUNT = "SELECT count(*) AS total, count(*) FILTER (WHERE {passed}) AS passed FROM found"
_KEPT = "SELECT ({total}) AS total, ({passed}) AS passed"
_KEPT_TOTAL = "SELECT coalesce(sum({number}), 0)::bigint FROM {source} WHERE {condition}"
_PASSED = "SELECT count(*) FROM (SELECT FROM found WHERE {passed} ORDER BY {order} LIMIT {limit}) n"


async def page(listing: Listing, asked: Asked, **scope: object) -> Found:
    """The rows of a page and the number of all; raises asyncpg.DataError for a broken place."""
    statement, values = statement_of(listing, asked, **scope)
    # A plan that is kept would take every word for a rare one.
    rows = await (DB.rows_planned_anew if asked.words else DB.rows)(statement, *values)
    passed = rows[0]["passed"]
    shown = [dict(row) for row in rows if row["place_number"] is not None]
    if asked.place.backwards:
        shown.reverse()
    return Found(rows[0]["total"], None if _uncertain(listing, asked, passed) else passed, shown)


def _uncertain(listing: Listing, asked: Asked, passed: int | None) -> bool:
    return passed is None or (_is_kept(listing, asked) and passed >= COUNTED)


def statement_of(listing: Listing, asked: Asked, **scope: object) -> tuple[str, list[object]]:
    """The statement of a page, and what is bound to it."""
    parameters = Parameters(scope)
    falling, sort = _sort(listing, asked)
    sides = _sides(listing, asked, sort, falling, parameters)
    pieces = {
        # Words narrow a list down: found once, so that no plan walks the whole sort order for them.
        "materialized": "MATERIALIZED" if asked.words else "NOT MATERIALIZED",
        "key": listing.key,
        "sort": sort.sql,
        "source": parameters.fill(listing.source),
        "columns": parameters.fill(listing.columns),
        "condition": condition(listing, asked, parameters),
        "order": order(sort, falling=falling, backwards=asked.place.backwards),
        "beyond": sides[0],
        "limit": parameters.bind(asked.size + 1) + "::int",
        "count": _count(listing, asked, sort, falling, sides[1], parameters),
    }
    return _STATEMENT.format(**pieces), parameters.values


def count_of(listing: Listing, asked: Asked, **scope: object) -> tuple[str, list[object]]:
    """The statement that counts the rows of the list, and what is bound to it."""
    parameters = Parameters(scope)
    if listing.kept is not None and _is_kept(listing, asked):
        return _kept_total(listing.kept, asked, parameters), parameters.values
    source, where = parameters.fill(listing.source), condition(listing, asked, parameters)
    return f"SELECT count(*) FROM {source} WHERE {where}", parameters.values


def condition(listing: Listing, asked: Asked, parameters: Parameters) -> str:
    """What every row of the list fulfils; the same for rows, count and export."""
    found = [parameters.fill(always) for always in listing.always]
    found += _filtered(listing.filters, asked, parameters)
    alone = len(asked.words) == 1
    found += [_says(listing, word, parameters, alone=alone) for word in asked.words]
    return " AND ".join(f"({one})" for one in found) or "true"


def _sort(listing: Listing, asked: Asked) -> tuple[bool, Sort]:
    name = asked.sort if asked.sort.lstrip("-") in listing.sorts else listing.first_sort
    return name.startswith("-"), listing.sorts[name.lstrip("-")]


def _filtered(filters: Mapping[str, Condition], asked: Asked, parameters: Parameters) -> list[str]:
    found = []
    for name, value in asked.filters.items():
        one = filters[name]
        fragment = one if isinstance(one, str) else one[str(value)]
        found.append(parameters.fill(fragment, value=value))
    return found


def _says(listing: Listing, word: str, parameters: Parameters, *, alone: bool) -> str:
    search = listing.search
    if search is None:
        return "true"
    pattern = f"search_pattern({parameters.bind(word)}::text)"
    found = [f"{_looked_up(column, word)} LIKE {pattern}" for column in search.plain]
    found += [f"search_text(({column})::text) LIKE {pattern}" for column in search.text]
    if alone and _UUID.fullmatch(word):
        found += [_is(one, UUID(word), parameters) for one in search.ids]
    return " OR ".join(found)


def _looked_up(column: str, word: str) -> str:
    """The column, hidden from its trigram index when the word has no trigram.

    All of an index is read much more slowly than the table.
    """
    return column if _TRIGRAM.search(word) else f"({column} || '')"


def _is(fragment: str, wanted: UUID, parameters: Parameters) -> str:
    condition = fragment if "{value}" in fragment else f"{fragment} = {{value}}::uuid"
    return parameters.fill(condition, value=wanted)


def _sides(
    listing: Listing, asked: Asked, sort: Sort, falling: bool, parameters: Parameters
) -> tuple[str, str]:
    """The condition of rows beyond the place, and of those that stand before it."""
    place = asked.place
    if not place.at_a_row:
        return "true", "false"
    value = None if place.value is None else f"{parameters.bind(place.value)}::text::{sort.type}"
    if value is None and not sort.nullable:
        return "false", "true"
    key = f"{parameters.bind(place.key)}::text::{listing.key_type}"
    whole = {"falling": falling, "backwards": place.backwards}
    there = beyond(sort, **whole, value=value, key=key)
    if place.backwards:
        return there, there
    return there, beyond(sort, **whole, value=value, key=key, other=True)


def _is_kept(listing: Listing, asked: Asked) -> bool:
    kept = listing.kept
    return kept is not None and not asked.words and set(asked.filters) <= set(kept.filters)


def _count(
    listing: Listing, asked: Asked, sort: Sort, falling: bool, passed: str, parameters: Parameters
) -> str:
    if listing.kept is None or not _is_kept(listing, asked):
        return _COUNT.format(passed=passed)
    total = _kept_total(listing.kept, asked, parameters)
    if sort.nullable or not asked.place.at_a_row:
        return _KEPT.format(total=total, passed="NULL::bigint")
    forwards = order(sort, falling=falling, backwards=False)
    counted = _PASSED.format(passed=passed, order=forwards, limit=COUNTED)
    return _KEPT.format(total=total, passed=counted)


def _kept_total(kept: KeptCount, asked: Asked, parameters: Parameters) -> str:
    conditions = _filtered(kept.filters, asked, parameters)
    return _KEPT_TOTAL.format(
        number=kept.number, source=kept.source, condition=" AND ".join(conditions) or "true"
    )
