"""What happens to typed text before anything else looks at it."""

import re
import unicodedata

# Control characters other than white space, and halves of surrogate pairs, which no database takes.
_REMOVED = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """The text in NFC, trimmed, with single spaces for white space and no control characters."""
    return " ".join(_REMOVED.sub("", unicodedata.normalize("NFC", text)).split())


def without(text: str, characters: str) -> str:
    """The text without any of these characters."""
    return text.translate(dict.fromkeys(map(ord, characters)))


def is_digits(text: str) -> bool:
    """Whether the text is made of the digits 0 to 9, and is not empty."""
    return text.isascii() and text.isdecimal()
