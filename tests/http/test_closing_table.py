"""What each address does in each state of the service, for each kind of visitor, by the table."""

import csv
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from tests import stage
from tests.http.conftest import browser_of
from tests.http.visiting import Scene, stored, told
from tests.sign_in.provider import Provider, serving
from tests.sign_in.steps import chosen, leave

with Path(__file__).with_name("closing.csv").open(encoding="utf-8") as file:
    TABLE = list(csv.DictReader(file))
CELLS = list(TABLE[0])[3:]
ASKED = [row for row in TABLE if row["method"] != "RETURN"]
RETURNS = [row for row in TABLE if row["method"] == "RETURN"]
WAYS = {"plain": [{}], "htmx": [{"HX-Request": "true"}], "both": [{}, {"HX-Request": "true"}]}


@pytest.fixture
def provider():
    with serving(Provider()) as running, chosen(identity_issuer=running.issuer):
        yield running


@pytest.fixture
async def scene(app, may, provider) -> Scene:
    return await Scene().set()


@asynccontextmanager
async def somebody(app, scene: Scene, visitor: str):
    """A browser with a token for forms, of this visitor."""
    async with browser_of(app) as browser:
        if visitor in scene.people:
            await stage.sign_in(browser, scene.people[visitor])
        await browser.get("/privacy")
        yield browser


async def answer_to(
    browser: httpx.AsyncClient, scene: Scene, row: dict[str, str], visitor: str, headers
) -> httpx.Response:
    """What this address answers."""
    address = scene.whole(row["address"], visitor)
    form = await scene.form(row["address"], visitor)
    token = {"_csrf_token": browser.cookies["npq-csrf"]}
    data = {**token, **form} if row["method"] == "POST" else None
    return await browser.request(row["method"], address, data=data, headers=headers)


@pytest.mark.parametrize("row", ASKED, ids=[f"{r['method']} {r['address']}" for r in ASKED])
async def test_an_address_answers_as_the_table_says(app, scene, row):
    for cell in CELLS:
        state, visitor = cell.split()
        for headers in WAYS[row["asked"]]:
            await scene.afresh(state)
            async with somebody(app, scene, visitor) as browser:
                before = await stored()
                answer = await answer_to(browser, scene, row, visitor, headers)
            changed = await stored() != before
            expected = row[cell]
            where = f"{cell} {headers}: {answer.status_code}"
            assert changed == (expected == "stored"), where
            if expected != "stored":
                assert told(answer, expected) == expected, where


@pytest.mark.parametrize("row", RETURNS, ids=[r["address"] for r in RETURNS])
async def test_a_return_is_judged_by_the_state_at_that_moment(app, scene, provider, row):
    for cell in (name for name in CELLS if row[name]):
        state, visitor = cell.split()
        await scene.afresh("open")
        async with browser_of(app) as browser:
            departure = await leave(browser, f"to={row['address']}")
            await scene.afresh(state)
            says = {"email": f"{visitor}@example.com"}
            answer = await browser.get(provider.consent(departure, visitor, userinfo=says))
            assert told(answer, row[cell]) == row[cell], cell
            await scene.afresh("open")
            again = await browser.get("/sign-in?to=account")
            stranger = "→ provider" if state == "closed" else "→ /account"
            assert told(again, stranger) == stranger, cell
