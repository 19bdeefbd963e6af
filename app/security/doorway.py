"""What stands outside of all routing, so that no answer leaves without it."""

from collections.abc import Callable

from app.logs.access import AccessLog
from app.logs.asgi import App, Message, Receive, Scope, Send
from app.security.headers import with_defaults
from app.security.last_resort import LAST_RESORT
from app.security.remembering import forget_what_is_long


class Doorway:
    """Adds the headers, answers HEAD as GET without a body, leaves no request unanswered."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        bodiless = scope["method"] == "HEAD"
        started = False

        async def dressed(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = with_defaults(list(message["headers"]), scope["path"])
            elif bodiless and message["type"] == "http.response.body":
                message["body"] = b""
            await send(message)

        asked = as_get(scope) if bodiless else scope
        forget_what_is_long(asked)
        try:
            await self.app(asked, receive, dressed)
        except Exception:
            # It has been logged. An answer half sent can only be broken off, by the server.
            if started:
                raise
            for message in LAST_RESORT:
                await dressed(message.copy())


def as_get(scope: Scope) -> Scope:
    """The request as if GET had been asked; a copy, since the server must still see HEAD."""
    asked = scope.copy()
    asked["state"] = {**scope.get("state", {}), "asked_method": "HEAD"}
    asked["method"] = "GET"
    return asked


def middleware() -> Callable[[App], App]:
    """What goes around the whole application: the doorway, and the access log inside of it."""

    def around(app: App) -> App:
        return Doorway(AccessLog(app))

    return around
