"""Two thousand late permissions slow no page down, and reading writes nothing."""

import json
from datetime import timedelta

import pytest

from models.arrival import ARRIVAL
from models.engine import DB
from tests.http.drafts import SENCO_ANSWERS, keep
from tests.http.late_list import IN_MAY, close_but_for_late_applicants, let_in_late
from tests.http.meter import metered
from tests.http.stories import MAY

MANY = 2_000
PAGES = ["/", "/late-registration", "/registration/senco-role", "/help", "/guidance/apply"]


@pytest.fixture
async def long_list(user):
    """Two thousand people may register late, each for the second time."""
    await close_but_for_late_applicants()
    await keep(user, SENCO_ANSWERS)
    for added, ended in ((MAY - timedelta(days=9), MAY), (MAY, None)):
        await DB.rows(
            "INSERT INTO late_permission (email, added_at, expires_at, ended_at, ended_why)"
            " SELECT 'person' || n || '@example.com', $1, $2, $3, $4"
            " FROM generate_series(1, $5) AS n",
            added,
            IN_MAY,
            ended,
            "submitted" if ended else None,
            MANY,
        )
    await let_in_late()
    await DB.rows("ANALYZE late_permission")


@pytest.fixture
async def meter(long_list, plain, redis_url):
    async with metered(redis_url) as meter:
        await plain.open("/")
        yield meter


@pytest.mark.parametrize("address", PAGES)
async def test_a_page_costs_one_reading_statement_however_long_the_list(plain, meter, address):
    await meter.reset()
    answer = await plain.browser.get(address)
    assert answer.status_code == 200
    assert [statement.split()[0] for statement in await meter.told()] == ["SELECT"]


async def test_no_page_writes_to_the_list_or_anywhere_else(plain, long_list):
    before = await everything()
    for address in PAGES:
        assert (await plain.browser.get(address)).status_code == 200
    assert await everything() == before


async def everything() -> list[tuple[str, int]]:
    """The last change of each table that a late applicant's request could have touched."""
    tables = ("late_permission", "outbox_email", "audit_event", "draft", "app_user", "late_batch")
    last = "SELECT count(*), max(xmin::text::bigint) AS last FROM {}"
    return [(table, *await DB.row(last.format(table))) for table in tables]


async def test_the_newest_row_of_an_address_is_found_by_an_index(user, long_list):
    plan = await DB.row(f"EXPLAIN (FORMAT JSON) {ARRIVAL}", user)
    nodes = list(nodes_of(json.loads(plan[0])[0]["Plan"]))
    on_the_list = [node for node in nodes if node.get("Relation Name") == "late_permission"]
    assert [node["Node Type"] for node in on_the_list] in (["Index Scan"], ["Bitmap Heap Scan"])
    assert on_the_list[0]["Plan Rows"] < 10


def nodes_of(node):
    """A node of a plan and all below it."""
    yield node
    for below in node.get("Plans", ()):
        yield from nodes_of(below)
