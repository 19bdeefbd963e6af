"""Finding a workplace from one box of words (eligibility.md, section 8)."""

from dataclasses import dataclass

from app.eligibility.search_words import may_be_misspelt, words
from app.eligibility.workplace import Workplace
from app.journey.cleaning import clean
from app.services.places import place
from models import workplace_query

MOST_SHOWN = 20
MOST_COUNTED = 200
LONGEST = 64
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: at most 20 places, the whole number, and the words it asked with."""

    query: str = ""
    places: tuple[Workplace, ...] = ()
    count: int = 0
    too_short: bool = False

    @property
    def asked(self) -> bool:
        """Whether somebody searched at all, be it with an empty box."""
        return bool(self.query) or self.too_short


NOTHING_ASKED = Found()


async def search_workplaces(kinds: tuple[str, ...], query: str) -> Found:
    """The places of these kinds that the words of a query find, best first; never raises for it."""
    query = clean(query)[:LONGEST].rstrip()
    asked = words(query)
    if sum(map(len, asked)) < SHORTEST:
        return Found(query, too_short=True)
    guessable = tuple(dict.fromkeys(filter(may_be_misspelt, asked)))
    rows = await workplace_query.search(kinds, asked, guessable, MOST_SHOWN)
    places = tuple(found for row in rows if (found := place(row)) is not None)
    return Found(query, places, rows[0]["found"] if rows else 0)
