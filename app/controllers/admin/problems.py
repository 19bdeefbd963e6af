"""What the console answers when it does not answer with the page that was asked for."""

from typing import Any
from urllib.parse import quote

from litestar import Response

from app.guards import PUBLIC, SignInFirst
from app.pages.render import AnyRequest, away
from app.sessions import ADMIN_COOKIE
from app.sessions.way_in import WayIn, forgotten, remembered

CONSOLE = "/admin"
SIGN_IN = f"{CONSOLE}/sign-in"


def in_console(request: AnyRequest) -> bool:
    """Whether this address belongs to the console, known or not."""
    path: str = request.scope["path"]
    return path == CONSOLE or path.startswith(f"{CONSOLE}/")


def nobody_in_console(request: AnyRequest) -> bool:
    """Whether a browser that never signed in sends something to a page of the console."""
    handler = request.scope.get("route_handler")
    public = handler is not None and handler.opt.get("role") == PUBLIC["role"]
    return in_console(request) and not public and ADMIN_COOKIE.name not in request.cookies


def show_sign_in(request: AnyRequest, error: SignInFirst) -> Response[Any]:
    """To the sign-in page, and from there to the page that was asked for; a POST is dropped."""
    answer = away(request, SIGN_IN)
    word = "ended" if error.ended else ""
    to = address_of(request) if request.method == "GET" else ""
    answer.set_cookie(remembered(WayIn(to, word)) if to or word else forgotten())
    return answer


def address_of(request: AnyRequest) -> str:
    """The path and query of a request, as they were asked for."""
    query = request.scope["query_string"].decode("ascii", "replace")
    return quote(request.scope["path"]) + (f"?{query}" if query else "")
