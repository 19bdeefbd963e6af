"""A page of a list costs the same number of queries, however many rows it shows."""

import pytest

from tests.admin.listing.subscribers import many
from tests.http.meter import metered

ADDRESS = "/admin/email-subscriptions"
QUERIES = ("", "?q=person", "?interest=senco&size=100", "?place=last", "?sort=email")


@pytest.mark.parametrize("number", [0, 1, 120])
async def test_a_page_is_two_statements_and_a_search_three(super_browser, redis_url, number):
    if number:
        await many(number)
    async with metered(redis_url) as meter:
        for query in QUERIES:
            await super_browser.get(f"{ADDRESS}{query}")
            await meter.reset()
            await super_browser.get(f"{ADDRESS}{query}")
            # The admin, how to plan a search, and the page of the list.
            assert len(meter.statements) == (3 if "q=" in query else 2), query
