"""The same, against a provider that others wrote and that enforces the protocol itself."""

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlencode, urlsplit

import httpx
import pytest

from app.sessions.store import key, store
from tests.sign_in.provider import callback
from tests.sign_in.steps import COOKIE, asked, chosen, leave, sign_out, who

BACK = "http://localhost:8000/sign-in/callback"


@pytest.fixture
def client(iam_server):
    """The service as the provider knows it."""
    client = iam_server.models.Client(
        client_id=secrets.token_hex(8),
        client_secret=secrets.token_hex(16),
        client_name="Register for an NPQ",
        client_id_issued_at=datetime.now(UTC),
        redirect_uris=[BACK],
        post_logout_redirect_uris=["http://localhost:8000/signed-out"],
        grant_types=["authorization_code"],
        response_types=["code"],
        scope=["openid", "profile", "email"],
        token_endpoint_auth_method="client_secret_basic",
        id_token_signed_response_alg="RS256",
    )
    iam_server.backend.save(client)
    client.audience = [client]
    iam_server.backend.save(client)
    yield client
    iam_server.backend.delete(client)


@pytest.fixture
def person(iam_server, client):
    """Somebody who is signed in at the provider and has agreed to sign in here."""
    person = iam_server.random_user(
        emails=["applicant@example.com"], formatted_name="Robin Larkfield"
    )
    iam_server.login(person)
    iam_server.consent(person)
    yield person
    iam_server.logout()
    iam_server.backend.delete(person)


@pytest.fixture
def real_provider(iam_server, client) -> Iterator[None]:
    with chosen(
        identity_issuer=iam_server.url.rstrip("/"),
        identity_client_id=client.client_id,
        identity_client_secret=client.client_secret,
    ):
        yield


@pytest.fixture(autouse=True)
async def provider_page(real_provider):
    """A browser's connection to the provider."""
    async with httpx.AsyncClient() as pages:
        yield pages


async def agree(pages: httpx.AsyncClient, departure: str) -> str:
    """Let the provider send a signed-in person back; the path they return to."""
    address = urlsplit((await pages.get(departure)).headers["location"])
    return f"{address.path}?{address.query}"


async def test_a_person_signs_in(browser, provider_page, person):
    answer = await browser.get(await agree(provider_page, await leave(browser)))
    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    assert await who(browser) == "applicant@example.com"


async def test_an_address_changed_there_is_followed(browser, provider_page, person, iam_server):
    await browser.get(await agree(provider_page, await leave(browser)))
    person.emails = ["changed@example.com"]
    iam_server.backend.save(person)
    await sign_out(browser)
    await browser.get(await agree(provider_page, await leave(browser)))
    assert await who(browser) == "changed@example.com"


async def test_a_replayed_code_is_refused(browser, another_browser, provider_page, person):
    first = asked(await agree(provider_page, await leave(browser)))
    await browser.get(callback(**first))
    theirs = asked(await leave(another_browser))
    answer = await another_browser.get(callback(**{**first, "state": theirs["state"]}))
    assert answer.status_code == 400
    assert await who(another_browser) == "nobody"


async def test_a_departure_robbed_of_its_challenge_is_refused(browser, provider_page, person):
    address = await leave(browser)
    query = {n: v for n, v in asked(address).items() if not n.startswith("code_challenge")}
    robbed = f"{address.partition('?')[0]}?{urlencode(query)}"
    answer = await browser.get(await agree(provider_page, robbed))
    assert answer.status_code == 400
    assert await who(browser) == "nobody"


@pytest.mark.parametrize(
    "verifier", ["", "another-verifier-of-a-length-that-is-allowed-by-rfc-7636"]
)
async def test_a_wrong_or_missing_verifier_is_refused(browser, provider_page, person, verifier):
    back = await agree(provider_page, await leave(browser))
    session = key(browser.cookies[COOKIE])
    (name,) = [f for f in await store().redis.hkeys(session) if f.startswith("pending:")]
    held = await store().redis.hget(session, name)
    before, _, after = held.partition('"verifier":"')
    changed = f'{before}"verifier":"{verifier}"{after.partition(chr(34))[2]}'
    await store().redis.hset(session, name, changed)
    assert (await browser.get(back)).status_code == 400
    assert await who(browser) == "nobody"


async def test_another_nonce_is_refused(browser, provider_page, person):
    address = await leave(browser)
    changed = address.replace(asked(address)["nonce"], "another")
    answer = await browser.get(await agree(provider_page, changed))
    assert answer.status_code == 400
    assert await who(browser) == "nobody"


async def test_a_service_with_a_wrong_secret_cannot_sign_anybody_in(browser, provider_page, person):
    back = await agree(provider_page, await leave(browser))
    with chosen(identity_client_secret="wrong"):
        answer = await browser.get(back)
    assert answer.status_code == 503
    assert await who(browser) == "nobody"


async def test_somebody_who_refuses_there_has_cancelled(browser, provider_page, person, client):
    address = await leave(browser)
    answer = await provider_page.post(f"{address}&prompt=consent", data={"answer": "deny"})
    back = urlsplit(answer.headers["location"])
    answer = await browser.get(f"{back.path}?{back.query}")
    assert "You have not signed in" in answer.text


async def test_signing_out_is_accepted_there(browser, provider_page, person):
    await browser.get(await agree(provider_page, await leave(browser)))
    answer = await provider_page.get((await sign_out(browser)).headers["location"])
    assert answer.status_code in (302, 303)
    assert answer.headers["location"] == "http://localhost:8000/signed-out"
