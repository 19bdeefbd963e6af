"""Sessions: none for lookers, none taken over, none brought back, one read a page."""

import asyncio
import os
import subprocess
import sys

import pytest
import time_machine

from app.clock import now
from app.sessions.store import key, store
from tests.http.meter import metered
from tests.sign_in.steps import (
    COOKIE,
    held_back,
    keep_only,
    leave,
    reached,
    redis_away,
    sign_in,
    sign_out,
    who,
)

DAY = 24 * 60 * 60


async def sessions() -> set[str]:
    return {found async for found in store().redis.scan_iter("npq:session:*")}


@pytest.mark.parametrize("address", ["/", "/signed-out", "/sign-in/callback", "/account", "/lost"])
async def test_people_who_only_look_have_no_session(browser, provider, address):
    before = await sessions()
    await browser.get(address)
    assert await sessions() == before
    assert COOKIE not in browser.cookies


async def test_an_id_of_somebody_elses_making_is_not_taken_over(browser, provider):
    keep_only(browser, "chosen-by-a-thief")
    await sign_in(browser, provider)
    assert browser.cookies[COOKIE] != "chosen-by-a-thief"
    assert not await store().read("chosen-by-a-thief")
    assert await who(browser) == "applicant@example.com"


async def test_a_thiefs_own_session_does_not_become_the_victims(browser, another_browser, provider):
    await leave(another_browser)
    planted = another_browser.cookies[COOKIE]
    keep_only(browser, planted)
    await sign_in(browser, provider)
    assert browser.cookies[COOKIE] != planted
    assert await who(another_browser) == "nobody"


async def test_signing_in_as_somebody_else_leaves_nothing_under_the_old_id(browser, provider):
    first, second = await leave(browser), await leave(browser)
    await browser.get(provider.consent(first))
    old = browser.cookies[COOKIE]
    await browser.get(provider.consent(second, "two", userinfo={"email": "two@example.com"}))
    assert browser.cookies[COOKIE] != old
    assert not await store().read(old)


async def test_an_id_is_worth_nothing_after_signing_out(browser, provider):
    await sign_in(browser, provider)
    old = browser.cookies[COOKIE]
    await sign_out(browser)
    keep_only(browser, old)
    assert await who(browser) == "nobody"


async def test_redis_does_not_know_the_ids_themselves(browser, provider):
    await sign_in(browser, provider)
    id = browser.cookies[COOKIE]
    assert key(id) in await sessions()
    assert all(id not in name for name in await sessions())


async def test_a_session_holds_ids_and_the_token_only(browser, provider):
    await sign_in(browser, provider)
    held = await store().read(browser.cookies[COOKIE])
    assert held.keys() == {"user", "id_token", "renewed"}


async def test_a_page_reads_its_session_with_one_command(browser, provider, redis_url):
    await sign_in(browser, provider)
    async with metered(redis_url) as meter:
        await meter.reset()
        assert "set-cookie" not in (await browser.get("/who")).headers
        assert await meter.commands() == {"hgetall": 1}


async def test_a_visit_a_day_later_begins_the_two_weeks_again(browser, provider):
    await sign_in(browser, provider)
    id = browser.cookies[COOKIE]
    await store().redis.expire(key(id), 60)
    with time_machine.travel(now().timestamp() + DAY):
        answer = await browser.get("/who")
        assert "Max-Age=1209600" in answer.headers["set-cookie"]
        assert "set-cookie" not in (await browser.get("/who")).headers
    assert browser.cookies[COOKIE] == id
    assert await store().redis.ttl(key(id)) > 13 * DAY


async def test_a_session_ends_two_weeks_after_the_last_visit(browser, provider):
    await sign_in(browser, provider)
    id = browser.cookies[COOKIE]
    begun = now().timestamp()
    for days in (10, 20, 33.9):
        with time_machine.travel(begun + days * DAY):
            assert await who(browser) == "applicant@example.com"
    with time_machine.travel(begun + 48 * DAY):
        keep_only(browser, id)  # a browser that forgets nothing
        assert await who(browser) == "nobody"


async def test_a_pending_sign_in_is_kept_for_ten_minutes(browser, provider):
    await leave(browser)
    assert 0 < await store().redis.ttl(key(browser.cookies[COOKIE])) <= 600


async def test_only_a_few_pending_sign_ins_are_kept(browser, provider):
    addresses = []
    for second in range(7):
        with time_machine.travel(now().timestamp() + second):
            addresses.append(await leave(browser))
    held = await store().read(browser.cookies[COOKIE])
    assert sum(name.startswith("pending:") for name in held) == 5
    assert (await browser.get(provider.consent(addresses[0]))).status_code == 400
    assert (await browser.get(provider.consent(addresses[2]))).status_code == 303


async def test_departures_at_the_same_time_lose_nothing_of_each_other(browser, provider):
    await leave(browser)
    addresses = await asyncio.gather(*(leave(browser) for _ in range(4)))
    held = await store().read(browser.cookies[COOKIE])
    assert sum(name.startswith("pending:") for name in held) == 5
    assert (await browser.get(provider.consent(addresses[0]))).status_code == 303


async def test_a_note_is_shown_once_and_to_its_owner(browser, another_browser, provider):
    await sign_in(browser, provider)
    await sign_in(another_browser, provider, "another")
    await browser.get("/who/note?leave=submitted")
    assert (await another_browser.get("/who/note")).text == ""
    assert (await browser.get("/who/note")).text == "submitted"
    assert (await browser.get("/who/note")).text == ""


async def test_a_note_of_one_person_is_not_shown_to_the_next(browser, provider):
    address = await leave(browser)
    await sign_in(browser, provider)
    await browser.get("/who/note?leave=submitted")
    await browser.get(provider.consent(address, "another"))
    assert (await browser.get("/who/note")).text == ""


async def test_wiping_redis_only_means_signing_in_again(browser, provider):
    await sign_in(browser, provider)
    await store().redis.delete(*await sessions())
    assert await who(browser) == "nobody"
    await sign_in(browser, provider)
    assert await who(browser) == "applicant@example.com"


@pytest.mark.parametrize("address", ["/who", "/sign-in", "/sign-in/callback?state=1", "/account"])
async def test_without_redis_a_signed_in_person_is_asked_to_try_again(browser, provider, address):
    await sign_in(browser, provider)
    async with redis_away():
        answer = await browser.get(address)
    assert answer.status_code == 503
    assert "set-cookie" not in answer.headers
    assert await who(browser) == "applicant@example.com"


async def test_redis_that_goes_away_during_a_return_signs_nobody_in(browser, provider):
    back = provider.consent(await leave(browser))
    async with held_back(provider), asyncio.TaskGroup() as group:
        returning = group.create_task(browser.get(back))
        await reached(provider)
        async with redis_away():
            provider.may_answer.set()
            assert (await returning).status_code == 503
    assert await who(browser) == "nobody"


async def test_without_redis_lookers_still_see_pages(browser, provider):
    async with redis_away():
        assert (await browser.get("/signed-out")).status_code == 200


def test_over_https_cookies_are_tied_to_this_host():
    script = "from app.sessions import *; print(session_cookie('id').to_header())"
    environment = {**os.environ, "PUBLIC_URL": "https://npq.example.com"}
    said = subprocess.check_output([sys.executable, "-c", script], env=environment, text=True)
    name, *attributes = said.strip().removeprefix("Set-Cookie: ").split("; ")
    assert name == "__Host-npq=id"
    assert set(attributes) >= {"Secure", "HttpOnly", "Path=/", "SameSite=lax"}
    assert "Domain" not in said
