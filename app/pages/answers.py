"""What pages are answered with: Litestar's response, as messages that cost little to make."""

from collections.abc import Mapping
from typing import Any

from litestar import Response
from litestar.enums import MediaType

from app.logs.asgi import App, Receive, Scope, Send

_TYPES = {
    kind: (b"content-type", f"{kind.value}; charset=utf-8".encode())
    for kind in (MediaType.HTML, MediaType.TEXT)
}


class Answer(Response[bytes]):
    """A body that is ready, with its status and headers."""

    def __init__(
        self,
        body: bytes,
        headers: Mapping[str, str],
        status: int = 200,
        kind: MediaType = MediaType.HTML,
    ) -> None:
        self.content = body
        self.status_code = status
        self.headers = dict(headers)
        self.media_type = kind
        self.cookies = []
        self.background = None
        self.encoding = "utf-8"
        self.response_type_encoders = {}

    def to_asgi_response(self, *plain: Any, **further: Any) -> App:  # type: ignore[override]
        """What sends it; with a cookie or a header of Litestar's, that is left to Litestar."""
        if self.cookies or further.get("cookies") or further.get("headers"):
            return super().to_asgi_response(*plain, **further)
        return self.send

    async def send(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send both messages of the answer."""
        headers = [
            _TYPES[self.media_type],  # type: ignore[index]  # one of the two
            (b"content-length", b"%d" % len(self.content)),
            *((name.lower().encode(), value.encode()) for name, value in self.headers.items()),
        ]
        await send({"type": "http.response.start", "status": self.status_code, "headers": headers})
        await send({"type": "http.response.body", "body": self.content, "more_body": False})
