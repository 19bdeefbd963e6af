"""A CSV file as an answer: sent while the database writes it, broken off if that fails."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from litestar import Response
from litestar.response.base import ASGIResponse
from litestar.types import Receive, Scope, Send

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.headers_only import headers_only
from app.pages.render import AnyRequest
from app.services.admins.staff import Admin
from app.services.exporting import Opened, opened
from app.services.listing import Wanted

OpenFile = Callable[[], AbstractAsyncContextManager[Opened]]
_CSV = "text/csv; charset=utf-8"
_A_MOMENT = 1.0  # seconds in which the server tells of a connection that it has lost
_KEPT_BY_NOBODY = {"Cache-Control": "no-store", "Vary": "HX-Request"}


async def download(
    request: AnyRequest, admin: Admin, export: str, wanted: Wanted, **scope: object
) -> Response[Any]:
    """The file of what is wanted, recorded before its first byte; `bom=1` is for Excel.

    Whoever asks for the headers alone (HEAD) reads nothing, so nothing is recorded.
    """
    if headers_only(request):
        return Response("", headers=dict(_KEPT_BY_NOBODY), media_type=_CSV)
    mark = request.query_params.get("bom") == "1"
    acting = actor(request, admin)
    return Download(lambda: opened(export, wanted, acting, now(), **scope), mark=mark)


class Gone(Exception):
    """Nobody reads any more."""


class Download(Response[Any]):
    """An answer that opens its file when it begins, and closes it however it ends."""

    def __init__(self, open_file: OpenFile, *, mark: bool) -> None:
        super().__init__(b"", media_type=_CSV)
        self.streamed = Streamed(open_file, mark=mark)

    def to_asgi_response(self, *_: Any, **__: Any) -> ASGIResponse:
        """The answer; Litestar's own would want a content that is already there."""
        return self.streamed


class Streamed(ASGIResponse):
    """What is sent: headers once the file is open, then its bytes as they come."""

    def __init__(self, open_file: OpenFile, *, mark: bool) -> None:
        super().__init__()
        self.open_file = open_file
        self.mark = mark

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with self.open_file() as file:
            await send({"type": "http.response.start", "status": 200, "headers": _headers(file)})
            leaving = asyncio.create_task(_left(receive))
            try:
                await file.stream(_writer(send, leaving), mark=self.mark)
                await send({"type": "http.response.body", "body": b"", "more_body": False})
            except Gone:
                return
            finally:
                leaving.cancel()


def _headers(file: Opened) -> list[tuple[bytes, bytes]]:
    said = {
        "content-type": _CSV,
        "content-disposition": f'attachment; filename="{file.name}"',
        "cache-control": "no-store",
        "vary": "HX-Request",
    }
    return [(name.encode(), value.encode()) for name, value in said.items()]


async def _left(receive: Receive) -> None:
    """Ends when the reader is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _writer(send: Send, leaving: asyncio.Task[None]) -> Callable[[bytes], Any]:
    async def write(body: bytes) -> None:
        if leaving.done():
            raise Gone
        try:
            await send({"type": "http.response.body", "body": body, "more_body": True})
        except RuntimeError:
            # The connection broke under this very write; the server tells of it a moment later.
            await asyncio.wait([leaving], timeout=_A_MOMENT)
            if leaving.done():
                raise Gone from None
            raise

    return write
