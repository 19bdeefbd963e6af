"""The bytes of a CSV file, made from what the database copies out (RFC 4180)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from app.emails.unsubscribe_links import page_links

Write = Callable[[bytes], Awaitable[None]]
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
AN_ID = 36


@dataclass(slots=True)
class ExportFile:
    """Takes the rows as they are copied, in pieces of any size, and writes them on.

    The database ends rows by a line feed, which may stand inside a cell as well, so it ends each
    by a last cell that nothing else can contain. Where rows have links it holds an id as well.
    """

    write: Write
    end: bytes
    links: bool
    left: bytes = field(default=b"", init=False)

    async def take(self, copied: bytes) -> None:
        """Write what is complete of these rows and of what was left before them."""
        whole, feed, self.left = (self.left + copied).rpartition(b"\n")
        if feed:
            await self.write(self._rows(whole + feed))

    def finish(self) -> None:
        """All rows have been taken; raises ValueError if one was not complete."""
        if self.left:
            raise ValueError("the last row is not complete")

    def _rows(self, copied: bytes) -> bytes:
        end = b"," + self.end
        if not self.links:
            return copied.replace(end + b"\n", b"\r\n")
        first, *rest = copied.split(end)
        if not rest:
            return first
        links = page_links([piece[:AN_ID].decode() for piece in rest])
        pieces = [first]
        for link, piece in zip(links, rest, strict=True):
            pieces += (b",", link, b"\r\n", piece[AN_ID + 1 :])
        return b"".join(pieces)


def first_bytes(headings: tuple[str, ...], *, mark: bool) -> bytes:
    """What the file begins with: the headings, which need no quotes, after a mark if wished."""
    line = ",".join(headings).encode() + b"\r\n"
    return BYTE_ORDER_MARK + line if mark else line
