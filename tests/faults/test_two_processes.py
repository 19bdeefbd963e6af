"""An old and a new web process side by side: people go from one to the other and notice nothing."""

from collections.abc import AsyncIterator

import httpx
import pytest

from app.asgi import create_app
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep


@pytest.fixture
async def other(app) -> AsyncIterator[httpx.AsyncClient]:
    """Pages of another process with the same settings."""
    async with browser_of(create_app()) as client:
        yield client


def sent_there(visitor: Applicant, other: httpx.AsyncClient) -> Applicant:
    """The same browser, whose requests the balancer sends to the other process from now on."""
    other.cookies = visitor.browser.cookies
    visitor.browser = other
    return visitor


async def test_a_page_of_one_is_answered_at_the_other(plain, other, user):
    await keep(user, SENCO_ANSWERS)
    await plain.open("/registration/provider")
    await sent_there(plain, other).send({"provider": "teach_first"})
    assert plain.response.status_code == 200
    assert (await draft_of(user))["provider"] == "teach_first"


async def test_check_answers_of_one_is_submitted_at_the_other(plain, other, user):
    await keep(user, SENCO_ANSWERS)
    await plain.open("/registration/check-answers")
    await sent_there(plain, other).send()
    assert "Registration successfully submitted" in plain.text


async def test_a_form_of_the_console_is_sent_to_the_other_which_tells_what_it_did(
    super_browser, other
):
    boss = await Applicant(super_browser).open("/admin/admins/new")
    await sent_there(boss, other).send({"name": "Nia New", "email": "nia@example.org"})
    assert boss.response.status_code == 200
    assert "Nia New" in boss.text
