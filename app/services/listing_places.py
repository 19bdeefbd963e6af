"""Places of a list as text for addresses: made by us, but anybody may send anything."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any, Literal

from models.listing_place import FIRST, LAST, Place

END = "last"
LONGEST = 4000
MOST = 2**62


def token_of(direction: Literal["before", "after"], ordinal: int, row: Mapping[str, Any]) -> str:
    """The place before or after a row of a list, which has this number in it."""
    said = [direction, ordinal, row["place_value"], row["place_key"]]
    packed = json.dumps(said, separators=(",", ":"), ensure_ascii=False).encode()
    return urlsafe_b64encode(packed).rstrip(b"=").decode()


def place_in(token: str) -> Place:
    """The place that a token means: the beginning for one that we never made."""
    if token == END:
        return LAST
    try:
        packed = urlsafe_b64decode(token[:LONGEST].encode() + b"==")
        direction, ordinal, value, key = json.loads(packed)
        sound = direction in ("before", "after") and type(ordinal) is int and 0 < ordinal < MOST
        text = isinstance(key, str) and (value is None or isinstance(value, str))
        f"{value}{key}".encode()  # no halves of surrogate pairs
    except (ValueError, TypeError, RecursionError):
        return FIRST
    return Place(direction, ordinal, value, key) if sound and text else FIRST
