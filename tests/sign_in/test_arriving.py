"""Signing in: what a person came for is what they get."""

import pytest
import time_machine

from app.clock import now
from app.sessions import fresh_cookie
from tests.sign_in.provider import PERSON, callback
from tests.sign_in.steps import asked, leave, sign_in, sign_out, who


async def test_a_person_signs_in_and_is_who_the_provider_says(browser, provider):
    answer = await sign_in(browser, provider)
    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    assert await who(browser) == "applicant@example.com"


async def test_it_leaves_with_every_protection_and_no_prompt(browser, provider):
    address = await leave(browser, "to=register")
    query = asked(address)
    assert address.startswith(f"{provider.issuer}/authorize?")
    assert query["code_challenge_method"] == "S256"
    assert query["redirect_uri"] == "http://localhost:8000/sign-in/callback"
    assert {"state", "nonce", "code_challenge"} <= query.keys()
    assert "prompt" not in query


async def test_each_departure_has_its_own_secrets(browser, provider):
    first, second = asked(await leave(browser)), asked(await leave(browser))
    for secret in ("state", "nonce", "code_challenge"):
        assert first[secret] != second[secret]


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("to=register", "/registration/course-start"),
        ("to=late", "/registration/course-start"),
        ("to=account", "/account"),
        ("to=email-updates", "/email-updates"),
        ("to=email-updates&to=register", "/email-updates"),
        ("to=/email-updates", "/account"),
        ("to=EMAIL-UPDATES", "/account"),
        ("to=email-updates%00", "/account"),
        ("to=nonsense", "/account"),
        ("to=https://example.org/", "/account"),
        ("", "/account"),
    ],
)
async def test_it_lands_on_what_the_person_came_for(open_service, browser, provider, query, place):
    answer = await browser.get(provider.consent(await leave(browser, query)))
    assert answer.headers["location"] == place


async def test_a_signed_in_person_lands_without_the_provider(open_service, browser, provider):
    await sign_in(browser, provider)
    before = list(provider.asked)
    answer = await browser.get("/sign-in?to=register")
    assert answer.headers["location"] == "/registration/course-start"
    assert provider.asked == before


async def test_two_tabs_each_get_what_they_asked_for(open_service, browser, provider):
    first, second = await leave(browser, "to=register"), await leave(browser, "to=account")
    answer = await browser.get(provider.consent(first))
    assert answer.headers["location"] == "/registration/course-start"
    answer = await browser.get(provider.consent(second))
    assert answer.headers["location"] == "/account"


async def test_the_last_of_two_tabs_decides_who_is_signed_in(browser, provider):
    first, second = await leave(browser), await leave(browser)
    await browser.get(provider.consent(first, "one", userinfo={"email": "one@example.com"}))
    assert await who(browser) == "one@example.com"
    await browser.get(provider.consent(second, "two", userinfo={"email": "two@example.com"}))
    assert await who(browser) == "two@example.com"


async def test_an_address_changed_at_the_provider_is_followed(browser, another_browser, provider):
    await sign_in(browser, provider)
    await sign_in(another_browser, provider, userinfo={"email": "changed@example.com"})
    assert await who(browser) == "changed@example.com"


async def test_two_people_with_one_address_stay_two_people(browser, another_browser, provider):
    await sign_in(browser, provider, "one", userinfo={"trn": "1000001"})
    await sign_in(another_browser, provider, "two", userinfo={"trn": "1000002"})
    assert (await browser.get("/who/trn")).text == "1000001"
    assert (await another_browser.get("/who/trn")).text == "1000002"


async def test_a_return_seen_twice_goes_to_the_account(browser, provider):
    back = provider.consent(await leave(browser, "to=register"))
    await browser.get(back)
    answer = await browser.get(back)
    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    assert await who(browser) == PERSON["email"]


async def test_after_a_submission_credentials_are_asked_for_once(browser, provider):
    cookie = fresh_cookie()
    browser.cookies.set(cookie.key, cookie.value, domain="localhost.local")
    address = await leave(browser)
    assert asked(address)["prompt"] == "login"
    await browser.get(provider.consent(address))
    assert cookie.key not in browser.cookies
    await sign_out(browser)
    assert "prompt" not in asked(await leave(browser))


@pytest.mark.parametrize(("given", "passed_on"), [("login", "login"), ("none", None)])
async def test_only_one_value_of_prompt_is_passed_on(browser, provider, given, passed_on):
    assert asked(await leave(browser, f"prompt={given}")).get("prompt") == passed_on


async def test_a_sign_in_may_take_nearly_ten_minutes(browser, provider):
    address = await leave(browser)
    with time_machine.travel(now().timestamp() + 599):
        await browser.get(provider.consent(address))
        assert await who(browser) == PERSON["email"]


async def test_htmx_is_told_to_go_there_by_a_whole_page_load(browser, provider):
    answer = await browser.get("/sign-in?to=account", headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert answer.headers["hx-redirect"].startswith(provider.issuer)


async def test_nothing_is_asked_of_the_provider_for_a_return_of_nobody(browser, provider):
    answer = await browser.get(callback(code="made-up", state="made-up"))
    assert answer.status_code == 400
    assert provider.asked == []
