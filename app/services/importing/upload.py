"""A file that somebody sent, read again and again without ever being held in memory whole."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO, cast

from app.eligibility.imports.formats import Limits
from app.eligibility.imports.problems import Refusal

_PIECE = 256 * 1024
_GZIP = b"\x1f\x8b"
_DAMAGED = "The file cannot be read: its compressed content is damaged or cut off."


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent: its name, and its content, which can be read from the start again."""

    name: str
    file: BinaryIO

    def fingerprint(self, limits: Limits) -> str:
        """The SHA-256 of the file as it was sent; raises `Refusal` when it is too large."""
        self.file.seek(0)
        digest = sha256()
        for piece in _weighed(self.file, limits):
            digest.update(piece)
        return digest.hexdigest()

    def content(self) -> BinaryIO:
        """The file from its start, unpacked when it is compressed with gzip."""
        self.file.seek(0)
        packed = self.file.read(len(_GZIP)) == _GZIP
        self.file.seek(0)
        if not packed:
            return self.file
        return cast("BinaryIO", gzip.GzipFile(fileobj=self.file, mode="rb"))

    def pieces(self, limits: Limits) -> Iterator[bytes]:
        """The unpacked content, piece by piece; raises `Refusal` when it is too large or damaged.

        A small file that unpacks to a huge one is stopped at the limit.
        """
        try:
            yield from _weighed(self.content(), limits)
        except (gzip.BadGzipFile, EOFError, zlib.error):
            raise Refusal(_DAMAGED) from None


def _weighed(content: BinaryIO, limits: Limits) -> Iterator[bytes]:
    weight = 0
    while piece := content.read(_PIECE):
        weight += len(piece)
        if weight > limits.size:
            most = limits.size // 1_000_000
            raise Refusal(f"The file is larger than {most} MB, the most that can be imported.")
        yield piece
