"""How names and searches are written so that they can be compared (eligibility.md, 8)."""

import re
import unicodedata

_DROPPED = re.compile(r"['’‘ʼ`´′.]")
_SPACES = re.compile(r"[^a-z0-9]+")
_SAINTS = {"saint": "st", "saints": "sts"}


def words(text: str) -> tuple[str, ...]:
    """The words of a text: small letters and digits, no accents, "saint" as "st", "&" as "and"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    plain = _SPACES.sub(" ", _DROPPED.sub("", plain).replace("&", " and "))
    return tuple(_SAINTS.get(word, word) for word in plain.split())


def normalised(text: str) -> str:
    """The words of a text with single spaces between them."""
    return " ".join(words(text))


def record_words(*parts: str | None, postcode: str | None, numbers: tuple[str | None, ...]) -> str:
    """Every word by which a record can be found, once each; postcode and numbers also whole."""
    found = [word for part in parts if part for word in words(part)]
    if postcode:
        found += [*words(postcode), "".join(words(postcode))]
    for number in filter(None, numbers):
        found += [number.lower(), number.lower().lstrip("abcdefghijklmnopqrstuvwxyz")]
    return " ".join(dict.fromkeys(word for word in found if word))
