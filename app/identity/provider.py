"""What the provider publishes about itself: its addresses and its keys, kept for an hour."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import Any, Generic, Self, TypeVar

from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.identity.calls import get_json
from app.identity.refusals import ProviderAway, WrongAnswer
from app.settings import settings

KEPT_FOR, UNTIL_AGAIN = 3600.0, 60.0  # seconds: of a good copy, of an older one meanwhile
Published = TypeVar("Published")
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri")


@dataclass(frozen=True, slots=True)
class Document:
    """The provider's discovery document, as far as we use it."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    userinfo_endpoint: str
    jwks_uri: str
    end_session_endpoint: str
    names_itself: bool

    @classmethod
    def read(cls, issuer: str, said: dict[str, Any]) -> Self:
        """Take the document of this issuer; ProviderAway if it is another's or not complete."""
        own = str(said.get("issuer", ""))
        addresses = {name: str(said.get(name) or "") for name in ENDPOINTS}
        scheme = issuer.partition("://")[0] + "://"
        if own.rstrip("/") != issuer.rstrip("/"):
            raise ProviderAway("the discovery document is another issuer's")
        if not all(address.startswith(scheme) for address in addresses.values()):
            raise ProviderAway("the discovery document lacks an address, or a safe one")
        return cls(
            issuer=own,
            **addresses,
            end_session_endpoint=str(said.get("end_session_endpoint") or ""),
            names_itself=said.get("authorization_response_iss_parameter_supported") is True,
        )


@dataclass(slots=True)
class Copy(Generic[Published]):
    """Something that the provider publishes, asked for again an hour later.

    While it is asked for again, and while the provider does not answer, the older copy does.
    """

    ask: Callable[[], Awaitable[Published]]
    known: Published | None = None
    again_at: float = 0.0

    async def get(self, *, afresh: bool = False) -> Published:
        """The copy; raises ProviderAway or WrongAnswer when there is none, or none that is new."""
        if self.known is not None and not afresh and monotonic() < self.again_at:
            return self.known
        self.again_at = monotonic() + UNTIL_AGAIN
        try:
            self.known = await self.ask()
            self.again_at = monotonic() + KEPT_FOR
        except (ProviderAway, WrongAnswer):
            if self.known is None or afresh:
                raise
        return self.known


class Provider:
    """One identity provider; what it publishes is asked for when first needed."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self._document = Copy(self._ask_document)
        self._keys = Copy(self._ask_keys)

    async def document(self) -> Document:
        """The discovery document; an older copy when the provider does not answer."""
        return await self._document.get()

    async def keys(self, *, afresh: bool = False) -> KeySet:
        """The keys that the provider signs with; asked for again when a token names another."""
        return await self._keys.get(afresh=afresh)

    async def _ask_document(self) -> Document:
        try:
            said = await get_json(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
        except WrongAnswer as error:
            raise ProviderAway(str(error)) from error
        return Document.read(self.issuer, said)

    async def _ask_keys(self) -> KeySet:
        published = await get_json((await self.document()).jwks_uri)
        try:
            return KeySet.import_key_set({"keys": published["keys"]})
        except (JoseError, KeyError, TypeError, ValueError) as error:
            raise WrongAnswer("unreadable keys") from error


@lru_cache(maxsize=4)
def provider_at(issuer: str) -> Provider:
    """The provider with this address."""
    return Provider(issuer)


def provider() -> Provider:
    """The provider that the settings name."""
    return provider_at(settings().identity_issuer)
