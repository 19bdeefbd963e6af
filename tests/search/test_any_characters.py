"""No text that anybody can send raises, in the use case or over HTTP."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.search.invented import CHILDCARE, WORKPLACES, search

pytestmark = pytest.mark.usefixtures("places")

unhurried = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
WORDS = st.sampled_from(("st", "school", "4cm", "'", "\\", ":*", "&", "|", "!", "(", "=", "~", "#"))
HARD = (
    "\x00",
    "a\x00b",
    "\ud800 lone",
    "\udfff\ud800",
    "🙂🙂🙂",
    "👩‍👩‍👧‍👦 school",
    "e\u0301" * 40,
    "\u0301\u0301\u0301",
    "ﷺ" * 64,
    "a" * 64,
    "a " * 64,
    "abcdefghijklmnopqrstuvwxyz"[::-1] * 3,
    " ".join("abcdefghijklmnopqrstuvwxyz0123456789"),
    "':* | '",
    "\\'' & !",
    "{} %s $1 {box}",
    "\u202eschool",
    "İIıi ſt ﬀ ǅ",
    "一" * 64,
)


@pytest.mark.parametrize("kinds", [WORKPLACES, CHILDCARE], ids=["workplaces", "childcare"])
@pytest.mark.parametrize("query", HARD)
async def test_hard_texts_are_answered(query, kinds):
    found = await search(query, kinds)
    assert len(found.query) <= 64
    assert len(found.places) <= min(20, found.count)


@unhurried
@given(st.one_of(st.text(st.characters(), max_size=80), st.lists(WORDS).map("".join)))
@example("saint" * 12)
async def test_any_text_is_answered(query):
    found = await search(query)
    assert len(found.places) == min(20, found.count)
    found.query.encode()
