"""Signing out ends both sessions, and works in every state."""

import pytest

from tests.sign_in.steps import COOKIE, asked, sign_in, sign_out, who


async def test_signing_out_ends_both_sessions(browser, provider):
    await sign_in(browser, provider)
    answer = await sign_out(browser)
    told = asked(answer.headers["location"])
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"{provider.issuer}/end?")
    assert told["post_logout_redirect_uri"] == "http://localhost:8000/signed-out"
    assert told["client_id"] == "register-for-an-npq"
    assert told["id_token_hint"].count(".") == 2
    assert COOKIE not in browser.cookies
    assert await who(browser) == "nobody"


async def test_a_different_account_is_asked_for_on_the_way_to_register_late(browser, provider):
    await sign_in(browser, provider)
    answer = await sign_out(browser, to="late")
    back = asked(answer.headers["location"])["post_logout_redirect_uri"]
    assert back == "http://localhost:8000/signed-out?to=late"
    answer = await browser.get(back)
    assert answer.headers["location"] == "/sign-in?to=late&prompt=login"
    answer = await browser.get(answer.headers["location"])
    assert asked(answer.headers["location"])["prompt"] == "login"


@pytest.mark.parametrize("to", ["account", "https://example.org/", "late&prompt=none"])
async def test_no_other_wish_outlives_signing_out(browser, provider, to):
    answer = await sign_out(browser, to=to)
    back = asked(answer.headers["location"])["post_logout_redirect_uri"]
    assert back == "http://localhost:8000/signed-out"


async def test_it_needs_a_token_of_ours(browser, provider):
    await sign_in(browser, provider)
    assert (await browser.post("/sign-out")).status_code == 403
    assert await who(browser) == "applicant@example.com"


async def test_it_cannot_be_done_by_a_link(browser, provider):
    assert (await browser.get("/sign-out")).status_code == 405


@pytest.mark.parametrize("lacking", ["page", "answer"])
async def test_without_the_providers_page_it_ends_here(browser, provider, lacking):
    provider.document["end_session_endpoint"] = None
    provider.down = lacking == "answer"
    answer = await sign_out(browser)
    assert answer.headers["location"] == "/signed-out"


async def test_the_page_afterwards_says_so(browser, provider):
    answer = await browser.get("/signed-out")
    assert answer.status_code == 200
    assert "You have signed out" in answer.text
    assert COOKIE not in browser.cookies


async def test_signing_in_again_begins_with_nothing_of_before(browser, provider):
    await sign_in(browser, provider, "one", userinfo={"email": "one@example.com"})
    await sign_out(browser)
    await sign_in(browser, provider, "two", userinfo={"email": "two@example.com"})
    assert await who(browser) == "two@example.com"


async def test_while_closed_one_can_sign_out_but_not_in(closed_service, browser, provider):
    assert (await browser.get("/sign-in?to=account")).status_code == 503
    assert COOKIE not in browser.cookies
    assert (await browser.get("/signed-out")).status_code == 200


async def test_a_return_while_closed_makes_no_session(browser, provider, close_service):
    back = provider.consent((await browser.get("/sign-in")).headers["location"])
    await close_service()
    answer = await browser.get(back)
    assert answer.status_code == 503
    assert provider.asked == ["/.well-known/openid-configuration"]
    assert await who(browser) == "nobody"
