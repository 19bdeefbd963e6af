"""Typing mistakes: what is forgiven, and what is never guessed."""

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.engine import DB
from tests.search.invented import CHILDCARE, find, put, search
from tests.search.reference import alike, trigrams

pytestmark = pytest.mark.usefixtures("places")

LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz")
NUMBERS = count(600_000)
unhurried = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def invented_words(shortest: int) -> st.SearchStrategy[str]:
    """Words in which no three letters come twice in the same order, as in hardly any real one."""
    texts = st.text(LETTERS, min_size=shortest, max_size=12)
    return texts.filter(lambda word: len(trigrams(word)) == len(word) + 1)


@st.composite
def one_letter_wrong(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and the word with one letter changed, left out or put in."""
    word = draw(invented_words(5))
    at, letter = draw(st.integers(0, len(word) - 1)), draw(LETTERS)
    after = draw(st.sampled_from((word[at + 1 :], letter + word[at + 1 :], letter + word[at:])))
    return word, word[:at] + after


@st.composite
def two_letters_swapped(draw: st.DrawFn) -> tuple[str, str]:
    """A word of 7 letters or more, and the word with two neighbours swapped."""
    word = draw(invented_words(7))
    at = draw(st.integers(0, len(word) - 2))
    return word, word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@unhurried
@given(st.one_of(one_letter_wrong(), two_letters_swapped()))
async def test_a_small_mistake_in_a_long_word_is_forgiven(typed):
    word, misspelt = typed
    number = str(next(NUMBERS))
    row = {"kind": "school", "identifier": number, "name": f"{word.title()} School"}
    await put([{**row, "town": "Leeds"}])
    assert await find(f"{misspelt} {number}") == [number]


@unhurried
@given(invented_words(2), invented_words(2))
async def test_the_database_holds_words_to_each_other_as_the_rules_say(one, other):
    row = await DB.row("SELECT similarity($1, $2) AS alike", one, other)
    assert row["alike"] == pytest.approx(alike(one, other))


@pytest.mark.parametrize("query", ["700002x", "ls31 4xm", "700091", "10970099", "ex99"])
async def test_numbers_and_postcodes_are_never_guessed(query):
    assert await find(query) == []


@pytest.mark.parametrize("query", ["970091", "ey970091", "vc970001"])
async def test_ofsted_numbers_are_never_guessed(query):
    assert await find(query, CHILDCARE) == []


async def test_short_words_are_never_guessed():
    assert await find("utx") == []


async def test_other_words_must_match_as_they_are():
    assert await find("dunmarch ct90") == ["700019"]
    assert await find("dunmarch ct99") == []


async def test_a_word_that_matches_elsewhere_needs_no_forgiveness():
    assert await find("gorshill kent") == ["700021"]


async def test_guesses_follow_what_matches():
    assert (await find("gorsehill"))[:2] == ["700021", "700022"]


async def test_five_matches_need_no_guesses():
    found = await search("otterford")
    assert {place.identifier for place in found.places} >= {"700005", "700006", "700004"}
    assert all("tterford" in f"{place.name} {place.address}" for place in found.places)


async def test_guesses_are_counted_with_the_matches():
    found = await search("gorsehill")
    assert found.count == len(found.places) > 1
