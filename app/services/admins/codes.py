"""Sign-in codes: how they are made, written, read back, and kept so that nobody can read them."""

import hmac
import secrets
from hashlib import blake2b

from app.settings import settings

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: without I, L, O and U."""

LENGTH = 8
_AS_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None})


def new_code() -> str:
    """A code that nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def as_shown(code: str) -> str:
    """A code in two groups of four, as the email says it."""
    return f"{code[:4]}-{code[4:]}"


def as_entered(typed: str) -> str:
    """What somebody typed as a code would be written; whatever else they typed stays wrong."""
    return "".join(typed.split()).upper().translate(_AS_MEANT)


def new_pending() -> str:
    """The name of a pending sign-in, which one browser alone knows."""
    return secrets.token_urlsafe(32)


def kept_pending(pending: str) -> str:
    """What is kept of a pending sign-in's name."""
    return _keyed(_keys()[0], "pending", pending)


def known_as(pending: str) -> list[str]:
    """Everything that may be kept of a name: also what the key before this one made of it."""
    return [_keyed(key, "pending", pending) for key in _keys()]


def kept_code(code: str, pending: str) -> str:
    """What is kept of a code: of no use without the pending sign-in and our key."""
    return _keyed(_keys()[0], "code", code, pending)


def is_code(typed: str, pending: str, kept: str) -> bool:
    """Whether this is the code that was kept; it takes as long when it is not."""
    code = as_entered(typed)
    made = [_keyed(key, "code", code, pending) for key in _keys()]
    return any(hmac.compare_digest(one, kept) for one in made)


def _keys() -> tuple[str, ...]:
    return settings().secret_keys


def _keyed(key: str, *parts: str) -> str:
    message = "\0".join(("admin sign-in", *parts)).encode()
    return hmac.new(key.encode(), message, lambda: blake2b(digest_size=32)).hexdigest()
