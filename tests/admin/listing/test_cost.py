"""A page of a list costs the same number of queries, however many rows it shows."""

import pytest

from models.engine import Engine
from tests.admin.listing.subscribers import many
from tests.http.meter import metered

ADDRESS = "/admin/email-subscriptions"
QUERIES = ("", "?q=person", "?interest=senco&size=100", "?place=last", "?sort=email")


@pytest.fixture
def searches(monkeypatch) -> list[str]:
    """The statements that were planned anew, of which the meter is not told."""
    seen: list[str] = []
    planned_anew = Engine.rows_planned_anew

    async def note(self: Engine, sql: str, *values: object):
        seen.append(sql)
        return await planned_anew(self, sql, *values)

    monkeypatch.setattr(Engine, "rows_planned_anew", note)
    return seen


@pytest.mark.parametrize("number", [0, 1, 120])
async def test_a_page_is_two_statements(super_browser, redis_url, searches, number):
    if number:
        await many(number)
    async with metered(redis_url) as meter:
        for query in QUERIES:
            await super_browser.get(f"{ADDRESS}{query}")
            await meter.reset()
            searches.clear()
            await super_browser.get(f"{ADDRESS}{query}")
            # The admin, and the page of the list.
            assert len(await meter.told()) + len(searches) == 2, query
