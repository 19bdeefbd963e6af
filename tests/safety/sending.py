"""Sending one request as somebody."""

from typing import Any
from urllib.parse import quote, quote_from_bytes

import httpx

from tests.safety.requests import FILES, SWAPPED, Asked

FORM = "application/x-www-form-urlencoded"
FILE_FIELDS = ("file", "csv")


async def send(
    browser: httpx.AsyncClient, asked: Asked, another: str, swapped: str
) -> httpx.Response:
    """The answer to a request; `another` is the token of somebody else's browser.

    `swapped` are cookies that hold sessions of others where they do not belong.
    """
    token = token_for(browser, asked.token, another)
    headers: dict[str, Any] = dict(asked.headers)
    if headers.get("Cookie") == SWAPPED.encode():
        headers["Cookie"] = swapped
    if asked.token == "header":
        headers["X-CSRF-Token"] = browser.cookies.get("npq-csrf", "")
    if asked.method in ("GET", "HEAD", "OPTIONS"):
        return await browser.request(asked.method, asked.address, headers=headers)
    body = body_of(asked, token)
    return await browser.request(
        asked.method, asked.address, headers=headers, **with_kind(asked, body, headers)
    )


def with_kind(asked: Asked, body: Any, headers: dict[str, Any]) -> dict[str, Any]:
    """What httpx is told of a body."""
    if asked.kind == "files":
        return {"files": body}
    headers["Content-Type"] = (FORM if asked.kind == "form" else asked.kind).encode()
    return {"content": body}


def token_for(browser: httpx.AsyncClient, which: str, another: str) -> str | None:
    """The token that goes into the form."""
    own = browser.cookies.get("npq-csrf", "")
    return {"good": own, "wrong": own[::-1], "another's": another}.get(which)


def body_of(asked: Asked, token: str | None) -> Any:
    """The body: a form, a form with a file in it, or anything."""
    sent = [*asked.fields] + ([("_csrf_token", token.encode())] if token else [])
    if asked.kind == "files":
        file = FILES[len(asked.body) % len(FILES)]
        files = [(name, (f"{asked.body!r}.csv", file)) for name in FILE_FIELDS]
        return [*((name, (None, value)) for name, value in sent if name), *files]
    if asked.kind == "form":
        return "&".join(f"{quote(n)}={quote_from_bytes(v)}" for n, v in sent).encode()
    return asked.body
