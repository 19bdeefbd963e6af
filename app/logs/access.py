"""The access log: one line per request, which tells the route but never the address."""

from time import perf_counter

from app.logs import durations
from app.logs.asgi import App, Message, Receive, Scope, Send
from app.logs.lines import answered, log
from app.logs.request_ids import new_request_id

METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})


class AccessLog:
    """Gives each request its id; logs method, route, status and duration once it is answered."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        identifier = new_request_id()
        began = perf_counter()
        status = 500

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", identifier.encode())]
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        except Exception:
            log.exception("unexpected error")
            raise
        finally:
            write(scope, status, perf_counter() - began)


def write(scope: Scope, status: int, seconds: float) -> None:
    """Log one answered request; an unknown address or method is not repeated."""
    asked = scope.get("state", {}).get("asked_method", scope["method"])
    method, path = asked if asked in METHODS else "other", route(scope)
    durations.count(method, path, status, seconds)
    answered(method, path, status, round(seconds * 1000, 1))


def route(scope: Scope) -> str:
    """The template of the address, or the folder of a file, or that there is no such address."""
    if template := scope.get("path_template"):
        return str(template)
    handler = scope.get("route_handler")
    return min(handler.paths) if handler else "unknown"
