"""A table of searches among the published schools and childcare providers."""

import pytest

from tests.clean import clean
from tests.importing.given import REAL, bring_file, needs_real_files
from tests.search.invented import CHILDCARE, WORKPLACES, find, search, table

pytestmark = needs_real_files

BOXES = {"w": WORKPLACES, "c": CHILDCARE}
QUERIES = [(row["query"], BOXES[row["box"]], row["first"]) for row in table("real")]
FILES = (
    ("school", "gias-establishments-sample.csv"),
    ("school", "local-authorities.csv"),
    ("childcare_provider", "ofsted-childcare-providers-2021-08.csv.gz"),
)


@pytest.fixture(scope="module", autouse=True)
async def published(pool):
    """The published files, imported once."""
    await clean(pool)
    for kind, file in FILES:
        await bring_file(kind, REAL / file)
    yield
    await clean(pool)


@pytest.mark.parametrize(("query", "kinds", "first"), QUERIES)
async def test_the_workplace_that_is_meant_comes_first(query, kinds, first):
    assert (await find(query, kinds))[0] == first


@pytest.mark.parametrize("query", ["nursery", "st", "ey", "pre school", "nursury", "a b", "10"])
async def test_of_very_many_twenty_are_shown(query):
    found = await search(query, CHILDCARE)
    assert (len(found.places), found.count > 200) == (20, True)
