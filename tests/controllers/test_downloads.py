"""A reader who goes away while a file is sent is no error; a server that cannot send is one."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from app.controllers.admin import downloads
from app.controllers.admin.downloads import Streamed

CLOSED = RuntimeError("unable to perform operation on a closed transport")


class File:
    """A file of two pieces."""

    name = "people.csv"

    async def stream(self, write, *, mark):
        for piece in (b"first", b"second"):
            await write(piece)


@asynccontextmanager
async def open_file():
    yield File()


@pytest.fixture
def broken():
    """A server whose connection breaks under the first piece; `told` once it says so."""
    told = asyncio.Event()

    async def send(message):
        if message.get("body"):
            asyncio.get_running_loop().call_soon(told.set)
            raise CLOSED

    return told, send


async def test_a_connection_that_breaks_under_a_write_ends_the_file_quietly(broken):
    told, send = broken

    async def receive():
        await told.wait()
        return {"type": "http.disconnect"}

    await Streamed(open_file, mark=False)({}, receive, send)
    assert told.is_set()


async def test_a_write_that_fails_while_the_reader_waits_is_an_error(broken, monkeypatch):
    monkeypatch.setattr(downloads, "_A_MOMENT", 0.01)
    _, send = broken
    with pytest.raises(RuntimeError, match="closed transport"):
        await Streamed(open_file, mark=False)({}, asyncio.Event().wait, send)
