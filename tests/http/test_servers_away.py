"""PostgreSQL or Redis away: a page that says so, nothing by halves, and no restart afterwards."""

from collections.abc import Iterator

import pytest

from tests import stage
from tests.conftest import POSTGRES, REDIS
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep

ADDRESSES = [
    "/",
    "/registration/provider",
    "/registration/check-answers",
    "/account",
    "/account/registrations/7b1c7c6e-0000-4000-8000-000000000000",
    "/sign-in?to=register",
    "/search/workplaces?q=hill",
]
AWAY = "Sorry, the service is unavailable"


@pytest.fixture
async def checking(plain, user) -> Applicant:
    """About to submit."""
    await keep(user, SENCO_ANSWERS)
    return await plain.open("/registration/check-answers")


@pytest.fixture
def no_database(checking) -> Iterator[None]:
    """PostgreSQL stops after the page was shown."""
    POSTGRES.stop()
    try:
        yield
    finally:
        POSTGRES.start()


@pytest.fixture
def no_redis(checking) -> Iterator[None]:
    """Redis stops after the page was shown."""
    REDIS.stop()
    try:
        yield
    finally:
        REDIS.start()


async def all_unavailable(checking: Applicant) -> None:
    """Every page asks to try again, whole and as a fragment."""
    for address in ADDRESSES:
        for headers in ({}, {"HX-Request": "true"}):
            answer = await checking.browser.get(address, headers=headers)
            assert (answer.status_code, AWAY in answer.text) == (503, True), address
            assert answer.headers["retry-after"] == "60"
            assert "Try again in a few minutes." in answer.text


async def test_without_postgresql_every_page_asks_to_try_again(checking, no_database):
    await all_unavailable(checking)
    await checking.send()
    assert checking.response.status_code == 503
    assert "check that it was saved when you come back" in checking.text


async def test_without_redis_every_page_asks_to_try_again(checking, no_redis):
    await all_unavailable(checking)
    await checking.send()
    assert checking.response.status_code == 503


async def test_without_redis_the_front_page_still_welcomes_who_only_looks(
    another_browser, no_redis
):
    assert (await another_browser.get("/")).status_code == 200


@pytest.mark.parametrize("server", [POSTGRES, REDIS], ids=["postgresql", "redis"])
async def test_a_server_that_comes_back_is_used_again_without_a_restart(checking, user, server):
    form = checking.form()
    server.stop()
    try:
        await checking.post(form, form.filled({}))
        assert checking.response.status_code == 503
    finally:
        server.start()
    assert await draft_of(user) == SENCO_ANSWERS
    await stage.sign_in(checking.browser, user)
    await checking.post(form, form.filled({}))
    assert "Registration successfully submitted" in checking.text


async def test_health_tells_which_server_is_away_and_when_it_is_back(checking):
    POSTGRES.stop()
    try:
        answer = await checking.browser.get("/health/ready")
        assert (answer.status_code, answer.json()["postgresql"]) == (503, False)
        assert (await checking.browser.get("/health/live")).status_code == 200
    finally:
        POSTGRES.start()
    assert (await checking.browser.get("/health/ready")).status_code == 200
