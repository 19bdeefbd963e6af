"""Unsubscribe links: made from the subscription's id each time, kept nowhere, good for ever."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from hmac import compare_digest
from typing import Any
from uuid import UUID

from itsdangerous import Signer

from app.settings import settings

TEST = UUID(int=0)
"""Whom the link in a test email is about: nobody."""

_SALT = b"email-updates"
_TOKEN = re.compile(r"([1-9][0-9]{0,3})\.([\w-]{22})\.[\w-]{43}", re.ASCII)


def token_of(subscription: UUID) -> str:
    """The token of a subscription under the key in use."""
    return _signed(next(iter(_keys())), subscription)


def subscription_in(token: str) -> UUID | None:
    """Whose token this is, under any key of ours; None for one that we never made."""
    found = _TOKEN.fullmatch(token)
    if found is None or found[1] not in _keys():
        return None
    subscription = UUID(bytes=urlsafe_b64decode(f"{found[2]}=="))
    # Compared whole, since several spellings of a signature mean the same bytes.
    good = compare_digest(_signed(found[1], subscription), token)
    return subscription if good else None


def page_path(token: str) -> str:
    """The address of the page that asks, within the service."""
    return f"/email-updates/unsubscribe/{token}"


def page_link(token: str) -> str:
    """The whole address of the page that asks."""
    return f"{settings().public_url.rstrip('/')}{page_path(token)}"


def one_click_link(token: str) -> str:
    """The whole address to which mail programs post (RFC 8058)."""
    return f"{settings().public_url.rstrip('/')}/email-updates/one-click/{token}"


def page_links(ids: Sequence[str]) -> list[bytes]:
    """The whole address of the page that asks, for each of many subscriptions: a fast `page_link`.

    A signature is HMAC-SHA256 under the signer's key. Its two halves begin alike for every row, so
    they are begun once; ids and signatures become text all at once.
    """
    number, secret = next(iter(_keys().items()))
    start = page_link(f"{number}.").encode()
    inner, outer = _halves(_signer(secret).derive_key(), f"{number}.".encode())
    names = _in_base64(bytes.fromhex("0000".join(ids).replace("-", "")) + b"\0\0", 24)
    signed = []
    for name in names:
        found = inner.copy()
        found.update(name[:22])
        whole = outer.copy()
        whole.update(found.digest())
        signed.append(whole.digest())
    signatures = _in_base64(b"\0".join(signed) + b"\0", 44)
    pairs = zip(names, signatures, strict=True)
    return [b"%b%b.%b" % (start, name[:22], signature[:43]) for name, signature in pairs]


def _halves(key: bytes, start: bytes) -> tuple[Any, Any]:
    """The inner and the outer hash of HMAC (RFC 2104), the inner one already told the start."""
    block = key.ljust(64, b"\0")
    return sha256(bytes(b ^ 0x36 for b in block) + start), sha256(bytes(b ^ 0x5C for b in block))


def _in_base64(packed: bytes, width: int) -> list[bytes]:
    """Values that each take `width` characters, as URL-safe text; zero bytes fill them up."""
    text = urlsafe_b64encode(packed)
    return [text[at : at + width] for at in range(0, len(text), width)]


def _signed(number: str, subscription: UUID) -> str:
    name = urlsafe_b64encode(subscription.bytes).rstrip(b"=").decode()
    return _signer(_keys()[number]).sign(f"{number}.{name}").decode()


def _keys() -> Mapping[str, str]:
    return _read(settings().unsubscribe_keys.get_secret_value())


@lru_cache(maxsize=4)
def _read(given: str) -> Mapping[str, str]:
    pairs = (key.partition(":") for key in given.split(","))
    return {number: secret for number, _, secret in pairs}


@lru_cache(maxsize=16)
def _signer(secret: str) -> Signer:
    return Signer(secret, _SALT, sep=".", key_derivation="hmac", digest_method=sha256)
