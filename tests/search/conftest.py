"""The invented workplaces, stored once for all searches that change nothing."""

import pytest

from tests.clean import clean
from tests.search.invented import put, workplaces


@pytest.fixture(scope="module")
async def places(pool):
    """The invented workplaces and no others."""
    await clean(pool)
    await put(workplaces())
    yield
    await clean(pool)
