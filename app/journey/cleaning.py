"""What happens to typed text before anything else looks at it."""

import re
import unicodedata

# Control characters other than white space, and halves of surrogate pairs, which no database takes.
_REMOVED = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")


# Far over the limit of any field. Putting a long run of accents in order takes the square of its
# length, so that one field of 100 KB would hold everybody up for seconds.
LONGEST = 2_000


def clean(text: str) -> str:
    """The text in NFC, trimmed, with single spaces for white space and no control characters.

    What is over `LONGEST` characters is cut off.
    """
    words = " ".join(_REMOVED.sub("", text).split())
    return unicodedata.normalize("NFC", words[:LONGEST].rstrip())


def without(text: str, characters: str) -> str:
    """The text without any of these characters."""
    return text.translate(dict.fromkeys(map(ord, characters)))


def is_digits(text: str) -> bool:
    """Whether the text is made of the digits 0 to 9, and is not empty."""
    return text.isascii() and text.isdecimal()
