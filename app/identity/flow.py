"""The way to the provider, back from it, and out."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hmac import compare_digest
from typing import Any
from urllib.parse import urlencode

from authlib.integrations.base_client import OAuthError

from app.identity.calls import CALL, SIGN_IN, client, get_json, judged, within
from app.identity.mappers import MAPPERS
from app.identity.provider import Document, provider
from app.identity.refusals import ProviderAway, SignInCancelled, WrongAnswer
from app.identity.tokens import checked
from app.services.people import Claims
from app.settings import settings

CANCELLED = ("access_denied",)
AWAY = ("temporarily_unavailable", "server_error")
OURS = ("invalid_client", "unauthorized_client", "invalid_scope", "unsupported_grant_type")


@dataclass(frozen=True, slots=True)
class Departure:
    """Where to send a person, and the secrets that their return is checked against."""

    address: str
    state: str
    nonce: str
    verifier: str


async def depart(*, afresh: bool) -> Departure:
    """A new sign-in; `afresh` makes the provider ask for credentials again."""
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    document = await provider().document()
    async with client() as oauth:
        address, _ = oauth.create_authorization_url(
            document.authorization_endpoint,
            state=state,
            nonce=nonce,
            code_verifier=verifier,
            **({"prompt": "login"} if afresh else {}),
        )
    return Departure(address, state, nonce, verifier)


async def come_back(query: Mapping[str, str], nonce: str, verifier: str) -> tuple[Claims, str]:
    """Who has signed in, and their ID token.

    `query` is what the provider sent with the state of this sign-in. Raises SignInCancelled,
    ProviderAway or WrongAnswer; nothing is asked of the provider unless there is a code.
    """
    async with within(SIGN_IN):
        document = await provider().document()
        code = code_of(query, document)
        tokens = await exchanged(document, code, verifier)
        claims = await checked(provider(), tokens.get("id_token"), nonce)
        said = await get_json(document.userinfo_endpoint, bearer=str(tokens.get("access_token")))
    if not compare_digest(str(said.get("sub")).encode(), claims["sub"].encode()):
        raise WrongAnswer("userinfo is about somebody else")
    who = MAPPERS[settings().identity_provider]({**claims, **said})
    return who, str(tokens["id_token"])


def is_cancellation(query: Mapping[str, str]) -> bool:
    """Whether the provider says that the person stopped there; some then forget the state."""
    return query.get("error") in CANCELLED


def code_of(query: Mapping[str, str], document: Document) -> str:
    """The code in an answer that is this provider's and no refusal."""
    issuer = query.get("iss", "" if document.names_itself else document.issuer)
    if issuer != document.issuer:
        raise WrongAnswer("another issuer's answer")
    error = query.get("error", "")
    if is_cancellation(query):
        raise SignInCancelled
    if error in AWAY:
        raise ProviderAway(error)
    if error or not query.get("code"):
        raise WrongAnswer("refused" if error else "no code")
    return query["code"]


async def exchanged(document: Document, code: str, verifier: str) -> dict[str, Any]:
    """The tokens for a code; each code works once."""
    try:
        with judged():
            async with within(CALL), client() as oauth:
                tokens = await oauth.fetch_token(
                    document.token_endpoint,
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=verifier,
                )
    except OAuthError as error:
        if error.error in (*AWAY, *OURS):
            raise ProviderAway(f"token: {error.error}") from error
        raise WrongAnswer("token: refused") from error
    return dict(tokens)


async def farewell(id_token: str, back: str) -> str:
    """Where to sign out at the provider and come back; `back` itself if it offers no such page."""
    try:
        document = await provider().document()
    except ProviderAway:
        return back
    if not document.end_session_endpoint:
        return back
    told = {
        "client_id": settings().identity_client_id,
        "post_logout_redirect_uri": settings().public_url + back,
    }
    if id_token:
        told["id_token_hint"] = id_token
    mark = "&" if "?" in document.end_session_endpoint else "?"
    return f"{document.end_session_endpoint}{mark}{urlencode(told)}"
