"""Finding a workplace from one box of words (eligibility.md, section 8)."""

from dataclasses import dataclass

from app.eligibility.search_words import words
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
        """Whether anything was typed at all."""
        return bool(self.query)


NOTHING_ASKED = Found()


async def search_workplaces(kinds: tuple[str, ...], query: str) -> Found:
    """The places of these kinds in which every word of the query begins a word, best first."""
    query = clean(query)[:LONGEST].strip()
    asked = words(query)
    if sum(len(word) for word in asked) < SHORTEST:
        return Found(query, too_short=True)
    whole = "".join(asked)
    rows = await workplace_query.search(kinds, asked, whole.upper(), whole, MOST_SHOWN)
    places = tuple(found for row in rows if (found := place(row)) is not None)
    return Found(query, places, rows[0]["found"] if rows else 0)
