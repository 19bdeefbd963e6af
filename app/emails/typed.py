"""Values in Markdown: they read exactly as they were typed."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# White space, control characters, and the marks that turn the direction of what follows.
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


class Markdown(str):
    """Text that is Markdown already, made by us from what somebody typed."""

    __slots__ = ()


def one_line(value: object) -> str:
    """A value with every run of white space and unseen characters as one space."""
    return _UNSEEN.sub(" ", str(value)).strip()


def as_typed(value: object) -> str:
    """A value as Markdown that reads exactly as it was typed, links and headings included."""
    if isinstance(value, Markdown):
        return value
    return _PUNCTUATION.sub(r"\\\1", one_line(value))
