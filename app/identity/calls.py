"""Calls to the provider: short, and failing in two ways only."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import lru_cache
from typing import Any

import httpx2
from authlib.integrations.httpx_client import AsyncOAuth2Client

from app.identity.refusals import ProviderAway, WrongAnswer
from app.settings import settings

TIMEOUT = httpx2.Timeout(5, connect=3)
CALL, SIGN_IN = 5.0, 10.0  # seconds for one call, and for all calls that somebody waits for


@lru_cache(maxsize=1)
def trust() -> ssl.SSLContext:
    """The certificates to believe, read once: that takes longer than a call."""
    return httpx2.create_ssl_context()


def client() -> AsyncOAuth2Client:
    """A client for one sign-in; it keeps that person's tokens, so nobody else may use it."""
    chosen = settings()
    return AsyncOAuth2Client(
        chosen.identity_client_id,
        chosen.identity_client_secret.get_secret_value(),
        scope=chosen.identity_scope,
        redirect_uri=f"{chosen.public_url}/sign-in/callback",
        code_challenge_method="S256",
        timeout=TIMEOUT,
        verify=trust(),
    )


async def get_json(address: str, bearer: str = "") -> dict[str, Any]:
    """The JSON object at an address of the provider."""
    headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
    with judged():
        async with within(CALL), httpx2.AsyncClient(timeout=TIMEOUT, verify=trust()) as http:
            response = await http.get(address, headers=headers)
        response.raise_for_status()
        answer = response.json()
    if not isinstance(answer, dict):
        raise WrongAnswer("not a JSON object")
    return answer


@asynccontextmanager
async def within(seconds: float) -> AsyncIterator[None]:
    """ProviderAway after so many seconds: the client's own limits never end what trickles."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError as error:
        raise ProviderAway("took too long") from error


@contextmanager
def judged() -> Iterator[None]:
    """Turn the failures of a call into ProviderAway, or WrongAnswer where trying again is idle."""
    try:
        yield
    except httpx2.HTTPStatusError as error:
        status = error.response.status_code
        if status >= 500 or status == 429:
            raise ProviderAway(f"status {status}") from error
        raise WrongAnswer(f"status {status}") from error
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise ProviderAway(type(error).__name__) from error
    except ValueError as error:
        raise WrongAnswer("not JSON") from error
