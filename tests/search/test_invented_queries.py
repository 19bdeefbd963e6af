"""A table of searches among invented workplaces, each with what must come first."""

import pytest

from tests.search.invented import CHILDCARE, WORKPLACES, find, table

BOXES = {"w": WORKPLACES, "c": CHILDCARE}
QUERIES = [(row["query"], BOXES[row["box"]], row["first"]) for row in table("invented")]

pytestmark = pytest.mark.usefixtures("places")


@pytest.mark.parametrize(("query", "kinds", "first"), QUERIES)
async def test_the_workplace_that_is_meant_comes_first(query, kinds, first):
    assert (await find(query, kinds))[0] == first
