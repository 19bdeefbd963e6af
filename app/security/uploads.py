"""Forms with a file in them: only the routes that ask for one get it."""

from collections.abc import Iterator
from dataclasses import dataclass
from os import SEEK_END
from typing import Any, BinaryIO, ClassVar, cast

from litestar.datastructures import FormMultiDict, UploadFile
from litestar.types import Empty, Scope
from litestar.utils.scope.state import ScopeState

from app.security.requests import FormRequest

PIECE = 256 * 1024
MEGABYTE = 1_000_000
LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it was sent: on disk when it is large, gone when the request is over."""

    name: str
    size: int
    file: BinaryIO

    def content(self) -> bytes:
        """The whole file."""
        self.file.seek(0)
        return self.file.read()

    def pieces(self) -> Iterator[bytes]:
        """The file in pieces of 256 KiB, from its start."""
        self.file.seek(0)
        while piece := self.file.read(PIECE):
            yield piece


class UploadRequest(FormRequest):
    """A request whose form may hold files; the texts are read as in any other form."""

    keeps_files: ClassVar[bool] = True

    async def file(self, name: str) -> SentFile | None:
        """The first file of this field; None when none was chosen."""
        sent = next((file for key, file in await self.files() if key == name), None)
        if sent is None:
            return None
        file = cast("BinaryIO", sent.file)
        size = file.seek(0, SEEK_END)
        return SentFile(file_name(sent.filename), size, file)

    async def files(self) -> list[tuple[str, UploadFile]]:
        """Every file, with the name of its field."""
        return [(name, file) for name, file in await self.parts() if isinstance(file, UploadFile)]


async def close_files(error: Exception, scope: Scope) -> None:
    """Close the files of a request that was refused before any handler could."""
    parts = ScopeState.from_scope(scope).form
    if parts is not Empty:
        await FormMultiDict.from_form_data(parts).close()


def takes_file(most: int) -> dict[str, Any]:
    """Options of a route that takes a file of at most `most` bytes: `@post(**takes_file(...))`.

    Somewhat larger ones reach the handler, so that it can say in a sentence that they are.
    """
    return {"request_class": UploadRequest, "request_max_body_size": 2 * most + MEGABYTE}


def file_name(sent: str) -> str:
    """The name without folders, and without what no file name of ours has."""
    last = sent.replace("\\", "/").rpartition("/")[2]
    return "".join(sign for sign in last if sign.isprintable())[-LONGEST_NAME:] or "file"
