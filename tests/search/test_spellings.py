"""Ways of writing the same search: the same results (eligibility.md, section 8)."""

import pytest

from tests.search.invented import CHILDCARE, find

pytestmark = pytest.mark.usefixtures("places")

SAME = [
    ("St. Aldric’s", "st aldrics"),
    ("saint aldric's", "st aldrics"),
    ("all saints", "all sts"),
    ("larkmead & rushmere", "larkmead and rushmere"),
    ("stoke-on-larkmead", "stoke on larkmead"),
    ("elderwood 14/19", "elderwood 14 19"),
    ("école", "ecole"),
    ("tŷ ffynnon", "TY FFYNNON"),
    ("ls31 4cm", "LS314CM"),
    ("u.t.c.", "utc"),
    ("otterford, devon", "devon   otterford"),
    ("mill lane leeds", "leeds lane mill"),
    ("st st aldrics", "st aldrics"),
]
SAME_CHILDCARE = [
    ("EY970001", "ey970001"),
    ("ey 970005", "970005"),
    ("kestrels@st aldric’s", "kestrels saint aldrics"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
async def test_spellings_of_a_workplace_find_the_same(one, other):
    assert await find(one) == await find(other) != []


@pytest.mark.parametrize(("one", "other"), SAME_CHILDCARE)
async def test_spellings_of_a_childcare_provider_find_the_same(one, other):
    assert await find(one, CHILDCARE) == await find(other, CHILDCARE) != []


@pytest.mark.parametrize("whole", ["St Aldric’s Primary School", "LS31 4CM", "Otterford"])
async def test_every_beginning_of_what_is_typed_keeps_finding_it(whole):
    found = set(await find(whole))
    typed = [whole[:end] for end in range(2, len(whole)) if whole[end - 1] != " "]
    for beginning in typed:
        assert found <= set(await find(beginning)), beginning
