"""Reading a page of a list of the console (admin.md, section 4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import asyncpg

from app.services.listing_places import place_in, token_of
from models.listing import Listing
from models.listing_place import FIRST, LAST, Place
from models.listing_query import Asked, Found, page
from models.lists import listing as listing_of

SIZES = (25, 50, 100)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to see of a list; `sort` "" is the list's first, `-` before it falls.

    `filters` holds what is in force, `narrowed` names those of them that somebody chose. `place` is
    a token of `Rows`, "" the beginning; one that means nothing is the beginning as well.
    """

    search: str = ""
    filters: Mapping[str, object] = field(default_factory=dict)
    sort: str = ""
    size: int = SIZES[0]
    place: str = ""
    narrowed: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words that must all be found; one that another one contains asks nothing more."""
        distinct = dict.fromkeys(self.search.split())
        return tuple(
            word
            for word in distinct
            if not any(other != word and word in other for other in distinct)
        )


@dataclass(frozen=True, slots=True)
class Rows:
    """A page of a list: its rows, their numbers in it, how many there are, and the way on.

    `previous` and `next` are places, "" where nothing comes. `sort` is the one in use.
    """

    rows: Sequence[Mapping[str, Any]]
    total: int
    first: int
    last: int
    sort: str
    previous: str = ""
    next: str = ""


async def read(listing: Listing | str, wanted: Wanted, **scope: object) -> Rows:
    """The page that is wanted; a list is named by its file in `models/lists/`.

    `scope` is what the list's fragments name besides, such as `now`. Rows that came or went since
    the place was made are neither doubled nor skipped; a place beyond all rows shows the nearest.
    """
    listing = listing_of(listing) if isinstance(listing, str) else listing
    place = place_in(wanted.place)
    asked = Asked(wanted.words, wanted.filters, wanted.sort, wanted.size, place)
    try:
        found = await page(listing, asked, **scope)
    except asyncpg.DataError:
        place = FIRST  # somebody wrote the place themselves
        found = await page(listing, replace(asked, place=place), **scope)
    if (nearest := _nearest(place, found, wanted.size)) is not place:
        place = nearest
        found = await page(listing, replace(asked, place=place), **scope)
    return _rows(listing, wanted, place, found)


def _nearest(place: Place, found: Found, size: int) -> Place:
    """The place to read instead where nothing, or too little, is left at this one."""
    if place.direction == "after" and not found.rows and found.total:
        return LAST
    if place.direction == "before" and len(found.rows) < size < found.total:
        return FIRST
    if place.direction == "before" and not found.rows:
        return FIRST
    return place


def _rows(listing: Listing, wanted: Wanted, place: Place, found: Found) -> Rows:
    rows, more = list(found.rows), len(found.rows) > wanted.size
    if place.direction == "last":
        rows = rows[-((found.total - 1) % wanted.size + 1) :]
    elif place.backwards:
        rows = rows[-wanted.size :]
    else:
        rows = rows[: wanted.size]
    first = _first(place, found, len(rows), more=more)
    last = first + len(rows) - 1 if rows else 0
    shown = Rows(rows, found.total, first, last, _sort(listing, wanted))
    return replace(
        shown,
        previous=token_of("before", first, rows[0]) if first > 1 else "",
        next=token_of("after", last, rows[-1]) if last < found.total else "",
    )


def _first(place: Place, found: Found, number: int, *, more: bool) -> int:
    """The number of the first row shown: known at both ends, else counted, else the place's own."""
    if not number:
        return 0
    if place.direction == "first" or (place.direction == "before" and not more):
        return 1
    end = found.total - number + 1
    if place.direction == "last" or (place.direction == "after" and not more):
        return end
    if place.direction == "after":
        passed = found.passed if found.passed is not None else place.ordinal
        return max(1, min(passed + 1, end))
    passed = found.passed if found.passed is not None else place.ordinal - 1
    return max(1, min(passed - number + 1, end))


def _sort(listing: Listing, wanted: Wanted) -> str:
    return wanted.sort if wanted.sort.lstrip("-") in listing.sorts else listing.first_sort
