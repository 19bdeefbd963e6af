"""Every route and who may use it, as `audiences.csv` decides: a new one fails until it is
there. The console has its own list."""

import csv
import re
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from litestar.routes import HTTPRoute

from app.asgi import application
from components.assets import asset
from tests import stage
from tests.http.conftest import browser_of
from tests.http.drafts import register
from tests.sign_in.provider import Provider, serving
from tests.sign_in.steps import chosen

with Path(__file__).with_name("audiences.csv").open() as file:
    AUDIENCES = list(csv.DictReader(file))
PEOPLE = ("anonymous", "newcomer", "owner", "somebody_else")
AN_ID = re.compile("[0-9a-f]{8}-[0-9a-f-]{27}")
NOBODYS = "7b1c7c6e-0000-4000-8000-000000000000"
SAMPLES = {
    "{slug}": "provider",
    "{message}": NOBODYS,
    "{address}": "senco",
    "/static": asset("app.css"),
    "/assets": "/assets/images/favicon.ico",
}


def routes() -> set[tuple[str, str]]:
    """Every method and address that the application answers."""
    found = set()
    for route in application().routes:
        methods = route.methods if isinstance(route, HTTPRoute) else {"GET"}
        found |= {(method, route.path_format) for method in methods if method != "OPTIONS"}
    return found


@pytest.fixture
def provider():
    with serving(Provider()) as running, chosen(identity_issuer=running.issuer):
        yield running


@pytest.fixture
async def people(app) -> dict[str, UUID]:
    """Somebody without registrations, somebody with two, and somebody else with one."""
    await stage.open_service()
    users = {name: await stage.person(name) for name in PEOPLE[1:]}
    await register(users["owner"])
    await register(users["somebody_else"])
    return users


@pytest.fixture
async def the_owners(people) -> UUID:
    """A registration of the owner."""
    return await register(people["owner"])


async def browser_for(app, user: UUID | None) -> AsyncIterator[httpx.AsyncClient]:
    """A browser with a token for forms, of somebody who is signed in or of nobody."""
    async with browser_of(app) as browser:
        if user is not None:
            await stage.sign_in(browser, user)
        await browser.get("/")
        yield browser


async def answer_to(browser: httpx.AsyncClient, method: str, address: str) -> str:
    """What is answered: the status, and where to in few words."""
    token = {"_csrf_token": browser.cookies["npq-csrf"]}
    answer = await browser.request(method, address, data=token if method == "POST" else None)
    place = answer.headers.get("location", "")
    place = "provider" if place.startswith("http") else AN_ID.sub("own", place)
    return f"{answer.status_code} {place}".strip()


def test_every_route_has_its_audience_and_no_other():
    public = {route for route in routes() if not route[1].startswith("/admin")}
    assert {(row["method"], row["route"]) for row in AUDIENCES} == public


@pytest.mark.parametrize("row", AUDIENCES, ids=[f"{r['method']} {r['route']}" for r in AUDIENCES])
async def test_a_route_answers_each_kind_of_person_as_decided(
    app, people, the_owners, provider, row
):
    address = row["route"].replace("{registration_id}", str(the_owners))
    for placeholder, sample in SAMPLES.items():
        whole = placeholder.startswith("/")
        if not whole or address == placeholder:
            address = address.replace(placeholder, sample)
    for name in PEOPLE:
        async for browser in browser_for(app, people.get(name)):
            assert await answer_to(browser, row["method"], address) == row[name], name
