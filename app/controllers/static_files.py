"""Style sheets, scripts, fonts and images from memory: no path of a request reaches the disk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from litestar import asgi
from litestar.datastructures import Headers
from litestar.handlers import ASGIRouteHandler
from litestar.types import Receive, Scope, Send

if TYPE_CHECKING:
    from components.assets import Asset

# Anybody may ask for these, and nothing about a person is looked at.
OPEN = {"skip_session": True, "exclude_from_csrf": True, "public": True}


def static_routes(find: Callable[[str], "Asset | None"]) -> list[ASGIRouteHandler]:
    """Handlers of `/static/…` and `/assets/…`, sending what is found for an address."""
    return [mount("/static", find), mount("/assets", find)]


def mount(path: str, find: Callable[[str], "Asset | None"]) -> ASGIRouteHandler:
    """The handler of everything below a path."""

    async def send_file(scope: Scope, receive: Receive, send: Send) -> None:
        method = str(scope.get("method"))
        found = find(path + scope["path"].rstrip("/"))
        status, headers, body = answer(found, method, Headers.from_scope(scope))
        raw = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": status, "headers": raw})
        sent = b"" if method == "HEAD" else body
        await send({"type": "http.response.body", "body": sent, "more_body": False})

    return asgi(path, is_mount=True, copy_scope=True, opt=OPEN)(send_file)


def answer(found: "Asset | None", method: str, asked: Headers) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body: 200, 304 when the browser has it, 404 or 405."""
    if method not in ("GET", "HEAD"):
        return plain(405, b"Method not allowed") if found else plain(404, b"Not found")
    if found is None:
        return plain(404, b"Not found")
    headers = {"cache-control": found.cache_control, "etag": found.etag}
    if found.packed:
        headers["vary"] = "Accept-Encoding"
    if found.etag in asked.get("if-none-match", ""):
        return 304, headers, b""
    body = found.body
    if found.packed and "gzip" in asked.get("accept-encoding", ""):
        headers["content-encoding"] = "gzip"
        body = found.packed
    return 200, headers | {"content-type": found.media_type} | length(body), body


def plain(status: int, words: bytes) -> tuple[int, dict[str, str], bytes]:
    """A refusal in plain text, kept by nobody."""
    headers = {"content-type": "text/plain; charset=utf-8", "cache-control": "no-store"}
    if status == 405:
        headers["allow"] = "GET, HEAD"
    return status, headers | length(words), words


def length(body: bytes) -> dict[str, str]:
    return {"content-length": str(len(body))}
