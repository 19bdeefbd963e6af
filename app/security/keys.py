"""Form tokens while `SECRET_KEY` is changed: those of the other key count like our own."""

from hmac import compare_digest

from litestar.middleware.csrf import generate_csrf_hash

from app.settings import settings

RANDOM = 64
"""How much of a token is random; the rest is its signature."""


def resigned(token: str) -> str:
    """A token of the key that is believed as well, under the key that signs; any other as it is."""
    key, *believed = settings().secret_keys
    random, signature = token[:RANDOM], token[RANDOM:]
    for other in believed:
        if compare_digest(generate_csrf_hash(token=random, secret=other), signature):
            return random + generate_csrf_hash(token=random, secret=key)
    return token
