"""A session that ends between two pages costs a sign-in and nothing else."""

import pytest
from redis import asyncio as aioredis

from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep

SENT_AWAY = {
    "/registration/provider": "/sign-in?to=register",
    "/registration/check-answers": "/sign-in?to=register",
    "/account": "/sign-in?to=account",
    "/account/registrations/7b1c7c6e-0000-4000-8000-000000000000": "/sign-in?to=account",
    "/account/registrations/7b1c7c6e-0000-4000-8000-000000000000/change": "/sign-in?to=account",
}


@pytest.fixture
async def forget(redis_url):
    """Redis loses everything."""

    async def wipe() -> None:
        async with aioredis.Redis.from_url(redis_url) as client:
            await client.flushall()

    return wipe


@pytest.mark.parametrize(("address", "sign_in"), SENT_AWAY.items())
async def test_a_lost_session_leads_to_signing_in(plain, forget, address, sign_in):
    await forget()
    answer = await plain.browser.get(address)
    assert (answer.status_code, answer.headers["location"]) == (303, sign_in)
    asked = await plain.browser.get(address, headers={"HX-Request": "true"})
    assert (asked.status_code, asked.headers["hx-redirect"]) == (200, sign_in)
    assert "location" not in asked.headers


@pytest.mark.parametrize("htmx", [False, True])
async def test_an_answer_sent_after_the_session_was_lost_stores_nothing(plain, user, forget, htmx):
    await keep(user, SENCO_ANSWERS)
    form = (await plain.open("/registration/provider")).form()
    await forget()
    headers = {"HX-Request": "true"} if htmx else {}
    sent = {**form.values(), "provider": "teach_first"}
    answer = await plain.browser.post(form.action, data=sent, headers=headers)
    assert answer.headers["hx-redirect" if htmx else "location"] == "/sign-in?to=register"
    assert await draft_of(user) == SENCO_ANSWERS


async def test_after_signing_in_again_the_answers_are_there(plain, user, forget):
    await keep(user, SENCO_ANSWERS)
    await forget()
    await stage.sign_in(plain.browser, user)
    await plain.open("/sign-in?to=register")
    assert plain.slug == "check-answers"


@pytest.mark.parametrize("id", ["", "x", "a" * 43, "é", "a" * 5000, "npq:session:1"])
async def test_an_id_that_we_did_not_give_is_nobody(another_browser, id):
    cookie = {"Cookie": f"npq={id}".encode()}
    answer = await another_browser.get("/account", headers=cookie)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?to=account")
    assert "set-cookie" not in answer.headers or "npq=" not in answer.headers["set-cookie"]


async def test_a_session_of_a_person_who_is_gone_is_nobody(another_browser, service):
    gone = stage.UUID("7b1c7c6e-0000-4000-8000-000000000000")
    await stage.sign_in(another_browser, gone)
    await Applicant(another_browser).open("/")
    answer = await another_browser.get("/account")
    assert answer.headers["location"] == "/sign-in?to=account"


async def test_people_who_only_look_get_no_session(another_browser, redis_url):
    for address in ("/", "/account", "/registration/course", "/signed-out", "/help", "/nowhere"):
        await another_browser.get(address)
    async with aioredis.Redis.from_url(redis_url) as client:
        assert await client.keys("npq:session:*") == []
    assert "npq" not in another_browser.cookies
