"""Answers that are not believed: nobody is signed in, and the page says how to go on."""

import time

import pytest
import time_machine

from app.clock import now
from tests.sign_in.provider import callback, new_key
from tests.sign_in.steps import COOKIE, asked, leave, sign_in, sign_out, who

LIES = {
    "another nonce": {"nonce": "another"},
    "no nonce": {"nonce": None},
    "expired": {"exp": int(time.time()) - 61},
    "no expiry": {"exp": None},
    "issued later": {"iat": int(time.time()) + 3600},
    "not dated": {"iat": None},
    "another audience": {"aud": "another-service"},
    "no audience": {"aud": None},
    "another party": {"azp": "another-service"},
    "another issuer": {"iss": "http://localhost:1"},
    "no issuer": {"iss": None},
    "no subject": {"sub": None},
    "another key": {"key": new_key("first")},
    "unknown key": {"key": new_key("second")},
    "userinfo of another": {"userinfo": {"sub": "somebody else"}},
    "no address": {"userinfo": {"email": None}},
    "blank address": {"userinfo": {"email": "  "}},
    "address denied": {"userinfo": {"email_verified": "False"}},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
async def test_a_token_that_lies_signs_nobody_in(browser, provider, lie):
    answer = await sign_in(browser, provider, **lie)
    assert answer.status_code == 400
    assert "Sorry, we could not sign you in" in answer.text
    assert await who(browser) == "nobody"


async def test_a_lie_leaves_the_person_before_signed_in(browser, provider):
    address = await leave(browser)
    await sign_in(browser, provider)
    await browser.get(provider.consent(address, "thief", nonce="another"))
    assert await who(browser) == "applicant@example.com"


async def test_a_code_works_once(browser, another_browser, provider):
    first = asked(provider.consent(await leave(browser)))
    await browser.get(callback(**first))
    theirs = asked(await leave(another_browser))
    answer = await another_browser.get(callback(code=first["code"], state=theirs["state"]))
    assert answer.status_code == 400
    assert await who(another_browser) == "nobody"


async def test_a_code_of_another_sign_in_does_not_fit(browser, another_browser, provider):
    code = asked(provider.consent(await leave(browser)))["code"]
    theirs = asked(await leave(another_browser))
    answer = await another_browser.get(callback(code=code, state=theirs["state"]))
    assert answer.status_code == 400
    assert await who(another_browser) == "nobody"


async def test_a_return_in_another_browser_signs_nobody_in(browser, another_browser, provider):
    back = provider.consent(await leave(browser))
    await leave(another_browser)
    answer = await another_browser.get(back)
    assert answer.status_code == 400
    assert "Sign in again" in answer.text
    assert await who(another_browser) == await who(browser) == "nobody"


async def test_a_return_after_ten_minutes_is_too_late(browser, provider):
    address = await leave(browser)
    with time_machine.travel(now().timestamp() + 600):
        answer = await browser.get(provider.consent(address))
        assert "Sign in again" in answer.text
        assert await who(browser) == "nobody"


@pytest.mark.parametrize(
    ("said", "status", "title"),
    [
        ({"error": "access_denied"}, 200, "You have not signed in"),
        ({"error": "access_denied", "code": "1"}, 200, "You have not signed in"),
        ({"error": "temporarily_unavailable"}, 503, "You cannot sign in at the moment"),
        ({"error": "invalid_request"}, 400, "Sorry, we could not sign you in"),
        ({}, 400, "Sorry, we could not sign you in"),
        ({"code": ""}, 400, "Sorry, we could not sign you in"),
        ({"code": "1", "iss": "http://localhost:1"}, 400, "Sorry, we could not sign you in"),
    ],
)
async def test_an_answer_without_a_code_asks_for_no_token(browser, provider, said, status, title):
    state = asked(await leave(browser, "to=late"))["state"]
    answer = await browser.get(callback(state=state, **said))
    assert (answer.status_code, "/token" in provider.asked) == (status, False)
    assert f'<h1 class="govuk-heading-l">{title}</h1>' in answer.text
    assert 'href="/sign-in?to=late"' in answer.text
    assert await who(browser) == "nobody"


async def test_a_provider_that_names_itself_must_do_so(browser, provider):
    provider.document["authorization_response_iss_parameter_supported"] = True
    back = provider.consent(await leave(browser))
    assert (await browser.get(back)).status_code == 400
    back = provider.consent(await leave(browser)) + f"&iss={provider.issuer}"
    assert (await browser.get(back)).status_code == 303


async def test_a_new_key_of_the_provider_is_found(browser, provider):
    for key in ("first", "second", ""):
        provider.key = new_key(key)
        assert (await sign_in(browser, provider)).status_code == 303
        await sign_out(browser)


async def test_a_provider_that_does_not_answer_is_said_to_be_away(browser, provider):
    address = await leave(browser, "to=late")
    provider.down = True
    answer = await browser.get(provider.consent(address))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
    assert 'href="/sign-in?to=late"' in answer.text
    provider.down = False
    await sign_in(browser, provider)
    assert await who(browser) == "applicant@example.com"


async def test_without_the_provider_nobody_can_leave(browser, provider):
    provider.down = True
    answer = await browser.get("/sign-in?to=register")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
    assert COOKIE not in browser.cookies


@pytest.mark.parametrize(
    "said", [{"issuer": "http://localhost:1"}, {"token_endpoint": ""}, {"jwks_uri": "file:///keys"}]
)
async def test_a_discovery_document_must_be_whole_and_its_own(browser, provider, said):
    provider.document |= said
    assert (await browser.get("/sign-in")).status_code == 503


async def test_a_cancellation_that_lost_its_state_is_still_one(browser, provider):
    await leave(browser)
    answer = await browser.get(callback(error="access_denied"))
    assert answer.status_code == 200
    assert "You have not signed in" in answer.text
    assert await who(browser) == "nobody"
