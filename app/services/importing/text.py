"""How a file is written, and its lines of text."""

from codecs import IncrementalDecoder, getincrementaldecoder, register_error
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.eligibility.imports.formats import Limits
from app.eligibility.imports.problems import Refusal
from app.services.importing.upload import Upload

_LONGEST_LINE = 1_000_000
_LINE_END = b"\n"
_NOT_TEXT = "The file cannot be read: it is not text. Save it as CSV and send that."
_NO_ENCODING = "The file cannot be read: it is written neither in UTF-8 nor in Windows-1252."
_CUT_OFF = "The file cannot be read: it is cut off in the middle of a character."
_NO_LINES = "The file cannot be read: it has no lines."


@dataclass(frozen=True, slots=True)
class Written:
    """How a file is written: its fingerprint, its encoding, and whether its last line ends."""

    sha256: str
    encoding: str
    whole: bool


def examine(upload: Upload, limits: Limits) -> Written:
    """Weigh a file and find out how it is written; raises `Refusal` when it cannot be text."""
    fingerprint = upload.fingerprint(limits)
    scan = _Scan()
    for piece in upload.pieces(limits):
        scan.see(piece)
    return Written(fingerprint, scan.encoding(), scan.ended)


def lines(upload: Upload, written: Written, *, any_byte: bool) -> Iterator[str]:
    """The lines of a file with their ends; raises `Refusal` at a byte that means nothing.

    `any_byte` gives such bytes the meaning that ISO-8859-1 gives them.
    """
    errors = "iso-8859-1" if any_byte else "strict"
    encoding = written.encoding
    try:
        for line in upload.content():
            yield line.decode(encoding, errors)
            encoding = encoding.removesuffix("-sig")  # a byte order mark stands at the start only
    except UnicodeDecodeError:
        raise Refusal(_NO_ENCODING) from None


@dataclass(slots=True)
class _Scan:
    """What has been seen of a file's bytes so far."""

    ended: bool = True
    _utf8: bool = True
    _beyond_ascii: bool = False
    _line: int = 0
    _decoder: IncrementalDecoder = field(default_factory=getincrementaldecoder("utf-8"))

    def see(self, piece: bytes) -> None:
        """Take in the next bytes; raises `Refusal` when no text has such bytes or lines."""
        if b"\0" in piece:
            raise Refusal(_NOT_TEXT)
        end = piece.rfind(_LINE_END)
        self._line = len(piece) - end - 1 if end >= 0 else self._line + len(piece)
        if self._line > _LONGEST_LINE:
            raise Refusal(_NO_LINES)
        self.ended = piece.endswith(_LINE_END)
        self._decode(piece)

    def encoding(self) -> str:
        """The encoding, once everything was seen; raises `Refusal` when UTF-8 was cut off."""
        if self._utf8 and self._decoder.getstate()[0]:
            if self._beyond_ascii:
                raise Refusal(_CUT_OFF)
            self._utf8 = False
        return "utf-8-sig" if self._utf8 else "cp1252"

    def _decode(self, piece: bytes) -> None:
        if self._utf8:
            try:
                text = self._decoder.decode(piece)
                self._beyond_ascii = self._beyond_ascii or not text.isascii()
            except UnicodeDecodeError:
                self._utf8 = False


def _as_iso_8859_1(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # only decoding is told to come here
    return error.object[error.start : error.end].decode("iso-8859-1"), error.end


register_error("iso-8859-1", _as_iso_8859_1)
