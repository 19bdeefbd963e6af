"""Believing an ID token: signed by the provider, for us, now, in answer to this very sign-in."""

from typing import Any

from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError
from joserfc.jwt import JWTClaimsRegistry

from app.clock import now
from app.identity.provider import Document, Provider
from app.identity.refusals import WrongAnswer
from app.settings import settings

LEEWAY = 60


async def checked(provider: Provider, token: object, nonce: str) -> dict[str, Any]:
    """The claims of an ID token, or WrongAnswer."""
    if not isinstance(token, str):
        raise WrongAnswer("no ID token")
    document = await provider.document()
    try:
        claims = await decoded(provider, token)
        registry(document, nonce).validate(claims)
    except (JoseError, ValueError) as error:
        raise WrongAnswer(f"ID token: {type(error).__name__}") from error
    if claims.get("azp", settings().identity_client_id) != settings().identity_client_id:
        raise WrongAnswer("ID token: another party's")
    return claims


async def decoded(provider: Provider, token: str) -> dict[str, Any]:
    """The claims, if the signature is the provider's; a new key of theirs is found once."""
    try:
        return verified(token, await provider.keys())
    except (InvalidKeyIdError, BadSignatureError):
        return verified(token, await provider.keys(afresh=True))


def verified(token: str, keys: Any) -> dict[str, Any]:
    return jwt.decode(token, keys, algorithms=["RS256"]).claims


def registry(document: Document, nonce: str) -> JWTClaimsRegistry:
    """What an ID token must say (OpenID Connect Core, section 3.1.3.7)."""
    return JWTClaimsRegistry(
        now=int(now().timestamp()),
        leeway=LEEWAY,
        iss={"essential": True, "value": document.issuer},
        aud={"essential": True, "value": settings().identity_client_id},
        exp={"essential": True},
        iat={"essential": True},
        sub={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
