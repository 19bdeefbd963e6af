"""Where a published file may be fetched from."""

import httpx2
import pytest

from app.eligibility.imports.problems import Refusal
from workers.fetching import encrypted

ELSEWHERE = {"/plain": "http://169.254.169.254/", "/moved": "https://files.example.org/schools.csv"}


def answer(request: httpx2.Request) -> httpx2.Response:
    """Some addresses lead elsewhere."""
    to = ELSEWHERE.get(request.url.path)
    return httpx2.Response(302, headers={"location": to}) if to else httpx2.Response(200)


async def get(path: str) -> httpx2.Response:
    """The answer at the end of all redirects."""
    server, hooks = httpx2.MockTransport(answer), {"request": [encrypted]}
    client = httpx2.AsyncClient(transport=server, event_hooks=hooks, follow_redirects=True)
    async with client:
        return await client.get(f"https://example.org{path}")


async def test_a_redirect_that_leaves_https_is_refused():
    with pytest.raises(Refusal, match="without https"):
        await get("/plain")


async def test_a_redirect_to_another_encrypted_address_is_followed():
    assert (await get("/moved")).url.host == "files.example.org"
