"""Machines that call us: each shows that it knows a secret, compared in constant time."""

from hashlib import sha256
from hmac import compare_digest
from hmac import new as keyed_hash

from pydantic import SecretStr

_SIGNED = "sha256="


def bearer_accepted(header: str | None, secret: SecretStr) -> bool:
    """Whether an Authorization header bears this token; no token of ours is empty."""
    scheme, _, token = (header or "").partition(" ")
    expected = secret.get_secret_value().encode()
    known = compare_digest(token.strip().encode(), expected)
    return known and scheme.lower() == "bearer" and bool(expected)


def signature_accepted(body: bytes, header: str | None, secret: SecretStr) -> bool:
    """Whether a header holds the hash of this body under this secret, in hexadecimal."""
    given = (header or "").strip().lower().removeprefix(_SIGNED)
    expected = keyed_hash(secret.get_secret_value().encode(), body, sha256).hexdigest()
    return compare_digest(given.encode(), expected.encode()) and bool(secret.get_secret_value())
