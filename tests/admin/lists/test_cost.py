"""Each page asks a fixed number of statements, whatever it shows."""

import pytest

from tests.admin.lists.desk import LISTS, SCHOOLS, replaced, uploaded
from tests.http.meter import metered
from tests.importing.given import bring, content

PAGES = [LISTS, f"{LISTS}/schools", f"{LISTS}/providers", "/admin/workplaces"]


async def cost(sam, address: str, redis_url: str) -> int:
    """How many statements a page asks."""
    await sam.open(address)
    async with metered(redis_url) as meter:
        await meter.reset()
        await sam.open(address)
        # What the driver asks about types, it asks once for each connection.
        return sum("typeinfo_tree" not in statement for statement in await meter.told())


@pytest.mark.parametrize("address", PAGES)
async def test_a_page_costs_the_same_however_much_it_shows(sam, redis_url, address):
    before = await cost(sam, address, redis_url)
    await replaced(sam, "schools", SCHOOLS)
    await bring("school", content("establishments"))
    await bring("childcare_provider", content("childcare"))
    assert await cost(sam, address, redis_url) == before <= 5


async def test_a_report_costs_the_same_however_many_rows_it_has(sam, redis_url):
    await uploaded(sam, "schools", SCHOOLS)
    before = await cost(sam, sam.address, redis_url)
    many = SCHOOLS + b"".join(b"92%04d,A,B,C,D\n" % number for number in range(500))
    await uploaded(sam, "schools", many)
    assert await cost(sam, sam.address, redis_url) == before <= 5
