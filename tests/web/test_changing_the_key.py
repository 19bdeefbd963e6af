"""`SECRET_KEY` is changed while forms are open: nobody is asked to send theirs again."""

from contextlib import asynccontextmanager

import pytest
from httpx import ASGITransport, AsyncClient

from app.security import middleware
from tests.sign_in.steps import chosen
from tests.web.conftest import application
from tests.web.test_forms import token

OLD, NEW = "the-key-of-before" * 3, "the-key-from-now-on" * 3
FIRST = {"secret_key": OLD, "secret_key_believed": NEW}
SECOND = {"secret_key": NEW, "secret_key_believed": OLD}


@asynccontextmanager
async def visiting(cookies, **keys):
    """The browser that has these cookies, at a process with these keys."""
    with chosen(**keys):
        transport = ASGITransport(middleware()(application()))
        async with AsyncClient(
            transport=transport, base_url="http://localhost", cookies=cookies
        ) as client:
            yield client


async def opened(**keys):
    """The token of a form, and the cookies of its browser."""
    async with visiting({}, **keys) as visitor:
        return await token(visitor), visitor.cookies


async def status(cookies, given, **keys):
    """What the form gets when it is sent to a process with these keys."""
    async with visiting(cookies, **keys) as visitor:
        return (await visitor.post("/form/a", data={"_csrf_token": given})).status_code


@pytest.mark.parametrize(("before", "after"), [({"secret_key": OLD}, SECOND), (FIRST, SECOND)])
async def test_a_form_of_before_is_taken_after(before, after):
    given, cookies = await opened(**before)
    assert await status(cookies, given, **after) == 201


async def test_a_process_that_was_not_yet_changed_takes_forms_of_one_that_was():
    given, cookies = await opened(**SECOND)
    assert await status(cookies, given, **FIRST) == 201


async def test_a_page_of_after_is_taken_in_a_browser_with_a_cookie_of_before():
    _, cookies = await opened(secret_key=OLD)
    async with visiting(cookies, **SECOND) as visitor:
        given = await token(visitor)
    assert await status(cookies, given, **SECOND) == 201


async def test_a_key_that_is_believed_no_more_makes_forms_stale():
    given, cookies = await opened(secret_key=OLD)
    assert await status(cookies, given, secret_key=NEW) == 403


async def test_a_key_of_nobody_is_never_believed():
    given, cookies = await opened(secret_key="somebody-else" * 3)
    assert await status(cookies, given, **SECOND) == 403
