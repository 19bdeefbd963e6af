"""How often people may begin to sign in, and search."""

import pytest

from app.settings import settings
from tests import stage
from tests.sign_in.steps import chosen

TOO_MANY = "Too many tries. Wait 5 minutes and try again."
HTMX = {"HX-Request": "true", "HX-Target": "results"}


@pytest.fixture
def strict():
    with chosen(limit_sign_ins_per_client="2", limit_searches_per_person="2"):
        yield settings()


async def test_signing_in_too_often_is_refused_for_a_while(browser, strict):
    for _ in range(2):
        assert (await browser.get("/sign-in")).status_code != 429
    answer = await browser.get("/sign-in")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "300")
    assert TOO_MANY in answer.text


async def test_searching_too_often_is_refused_for_the_person_alone(browser, strict):
    await stage.open_service()
    await stage.sign_in(browser, await stage.person())
    search = "/search/workplaces?q=hill"
    answers = [(await browser.get(search, headers=HTMX)).status_code for _ in range(3)]
    assert answers == [200, 200, 429]
    await stage.sign_in(browser, await stage.person("another"))
    assert (await browser.get(search, headers=HTMX)).status_code == 200
