"""Whose records are found, and by what."""

import pytest

from tests.search.invented import CHILDCARE, WORKPLACES, find, search

pytestmark = pytest.mark.usefixtures("places")


async def test_what_cannot_be_chosen_is_not_found():
    assert await find("cobblewick") == ["700016"]
    assert await find("700015") == []
    assert await find("EY970007", CHILDCARE) == []


async def test_each_box_finds_its_own_kinds():
    assert await find("kestrel") == []
    assert await find("otterford", CHILDCARE) == []
    assert "10980001" in await find("otterford", WORKPLACES)


async def test_the_same_number_is_another_record_in_the_other_box():
    assert await find("970001", CHILDCARE) == ["970001", "EY970001"]
    assert await find("970001") == []


async def test_a_record_without_a_name_is_found_by_number_only():
    assert "EY970005" in await find("ey97", CHILDCARE)
    assert "EY970005" not in await find("leeds", CHILDCARE)
    assert "2970006" not in await find("bristol", CHILDCARE)


async def test_records_without_a_name_stand_after_the_others():
    found = (await search("ey97", CHILDCARE)).places
    assert [place.name is None for place in found] == [False, False, False, True]


@pytest.mark.parametrize("query", ["", " ", "a", ".", "é", "-a-", "🙂🙂", "''", "\x00\x01"])
async def test_less_than_two_characters_are_no_search(query):
    found = await search(query)
    assert (found.too_short, found.asked, found.places, found.count) == (True, True, (), 0)


@pytest.mark.parametrize(
    "query", ["%", "%%%", "_", "__", "0%", "ott%ford", "ott_ford", "*", "ot*rd"]
)
async def test_wildcards_mean_themselves(query):
    assert await find(query) == []


async def test_a_search_is_cut_at_64_characters():
    found = await search("otterford " + "x " * 40)
    assert len(found.query) == 63
    assert await find("otterford" + " " * 80 + "zzz") == await find("otterford zzz")
