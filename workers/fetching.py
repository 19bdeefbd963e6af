"""Fetching a published file, within limits of size and time."""

import asyncio
from typing import BinaryIO

import httpx2

from app.eligibility.imports.formats import Limits
from app.eligibility.imports.problems import Refusal

PATIENCE = 600.0  # seconds for the whole file
SILENCE = httpx2.Timeout(30, connect=10)
MOST_REDIRECTS = 5


async def fetch(address: str, limits: Limits, into: BinaryIO, patience: float = PATIENCE) -> None:
    """Write what is published at an address into a file; raises `Refusal` with the reason."""
    try:
        async with asyncio.timeout(patience):
            await _fetch(address, limits, into)
    except TimeoutError:
        raise Refusal(_away(f"it did not arrive within {patience / 60:,.0f} minutes")) from None
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
        raise Refusal(_away(f"the connection failed ({type(error).__name__})")) from None


async def _fetch(address: str, limits: Limits, into: BinaryIO) -> None:
    client = httpx2.AsyncClient(
        timeout=SILENCE,
        follow_redirects=True,
        max_redirects=MOST_REDIRECTS,
        trust_env=False,
        event_hooks={"request": [encrypted] if address.startswith("https://") else []},
    )
    async with client, client.stream("GET", address) as answer:
        if answer.status_code != httpx2.codes.OK:
            raise Refusal(_away(f"the server answered {answer.status_code}"))
        weight = 0
        async for piece in answer.aiter_bytes():
            weight += len(piece)
            if weight > limits.size:
                most = f"{limits.size // 1_000_000} MB"
                raise Refusal(f"The file is larger than {most}, the most that can be imported.")
            await asyncio.to_thread(into.write, piece)


async def encrypted(request: httpx2.Request) -> None:
    """Follow no redirect that leaves https: what comes then could be anybody's, or our own."""
    if request.url.scheme != "https":
        raise Refusal(_away("the server leads to an address without https"))


def _away(reason: str) -> str:
    return f"The file could not be fetched: {reason}."
