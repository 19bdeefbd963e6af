"""Takes personal data and secrets out of the words that libraries log."""

import re

_SECRETS = (
    (re.compile(r"://[^\s/@]+@"), "://[removed]@"),
    (re.compile(r"[^\s\"'<>()\[\]@,;:=/]+@[^\s\"'<>()@,;:/]+"), "[email]"),
    (re.compile(r"\?[^\s\"'<>]+"), "?[removed]"),
    (re.compile(r"\beyJ[\w.+/=-]+"), "[token]"),
    (
        re.compile(r"(?i)\b(\w*(?:code|token|state|nonce|secret|password))=[^\s&,;)]+"),
        r"\1=[removed]",
    ),
    (re.compile(r"(?i)\bBearer\s+\S+"), "Bearer [removed]"),
    # Session ids, CSRF tokens and keys; a UUID is shorter and stays.
    (re.compile(r"[\w+=-]{40,}"), "[removed]"),
)


def scrubbed(words: str) -> str:
    """The same words without email addresses, passwords, query strings and tokens."""
    for pattern, put in _SECRETS:
        words = pattern.sub(put, words)
    return words
