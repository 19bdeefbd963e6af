"""Any searches: the database finds, counts and orders what the rules say, few records or many."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.eligibility.search_words import words
from tests.clean import clean
from tests.search import reference
from tests.search.invented import CHILDCARE, WORKPLACES, put, search, workplaces

SAINTS = ("St Aldric’s", "St Berin’s", "All Saints", "Otterford", "Old Otterford", "The Quarry")
SORTS = ("Primary School", "CE Primary School", "Academy", "Infants", "School", "Studio", "")
TOWNS = ("Otterford", "Stowick", "Leeds", "Larkmead")
STREETS = ("Primary Road", "Station Street", "School Lane", "Academy Way", "12 Stow Hill")
VOCABULARY = sorted(
    {word for text in (*SAINTS, *SORTS, *TOWNS, *STREETS) for word in words(text)}
    | {"kestrels", "nursery", "ey970001", "7000", "70", "ls31", "4cm", "1"}
)
# The same searches at every run: of more than 1,000 guesses not all are weighed against each other,
# which chance would once find.
unhurried = settings(
    deadline=None,
    max_examples=150,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def many() -> list[dict]:
    """More workplaces than are ranked one by one, so that no rule is spared the long way."""
    mixed = product(SAINTS, SORTS, TOWNS, STREETS, range(2))
    return [
        {
            "kind": "school",
            "identifier": str(800_000 + number),
            "ukprn": str(10_800_000 + number),
            "name": f"{saint} {sort}".strip(),
            "address_1": street,
            "town": town,
            "postcode": f"LS{number % 7} {number % 9}CM",
            "choosable": True,
        }
        for number, (saint, sort, town, street, _) in enumerate(mixed)
    ]


@pytest.fixture(scope="module")
async def records(pool):
    """Both boxes filled, and the same as the rules see it."""
    await clean(pool)
    crowd, few = many(), workplaces()
    await put(crowd)
    await put(few)
    yield {
        box: [reference.record_of(row) for row in (*crowd, *few) if chosen(row, box)]
        for box in (WORKPLACES, CHILDCARE)
    }
    await clean(pool)


def chosen(row: dict, box: tuple[str, ...]) -> bool:
    return row["kind"] in box and row["choosable"]


@st.composite
def queries(draw: st.DrawFn) -> str:
    """One to three words of the vocabulary, whole, begun, or with a letter wrong."""
    asked = []
    for word in draw(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3)):
        cut = word[: draw(st.sampled_from((1, 2, 3, 4, 99, 99)))]
        at = draw(st.integers(0, 3 * len(cut)))
        asked.append(cut[:at] + draw(st.sampled_from("aeixst")) + cut[at + 1 :])
    return " ".join(asked)


@pytest.mark.parametrize("kinds", [WORKPLACES, CHILDCARE], ids=["workplaces", "childcare"])
@unhurried
@given(query=queries())
async def test_a_search_finds_what_the_rules_say(records, kinds, query):
    found = await search(query, kinds)
    shown, count = reference.search(records[kinds], query)
    assert ([place.identifier for place in found.places], min(found.count, 1001)) == (
        [] if found.too_short else shown,
        0 if found.too_short else min(count, 1001),
    )
