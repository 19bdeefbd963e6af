"""What the provider publishes about itself: its addresses and its keys, kept for an hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Self

from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.clock import now
from app.identity.calls import get_json
from app.identity.refusals import ProviderAway, WrongAnswer
from app.settings import settings

KEPT_FOR = timedelta(hours=1)
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


class Provider:
    """One identity provider; what it publishes is asked for when first needed."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self._document: Document | None = None
        self._keys: KeySet | None = None
        self._document_at = self._keys_at = datetime.min.replace(tzinfo=now().tzinfo)

    async def document(self) -> Document:
        """The discovery document; an older copy when the provider does not answer."""
        if self._document is None or now() - self._document_at > KEPT_FOR:
            try:
                said = await get_json(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
                self._document = Document.read(self.issuer, said)
                self._document_at = now()
            except (ProviderAway, WrongAnswer) as error:
                if self._document is None:
                    raise ProviderAway(str(error)) from error
        return self._document

    async def keys(self, *, afresh: bool = False) -> KeySet:
        """The keys that the provider signs with; asked for again when a token names another."""
        if afresh or self._keys is None or now() - self._keys_at > KEPT_FOR:
            published = await get_json((await self.document()).jwks_uri)
            try:
                self._keys = KeySet.import_key_set({"keys": published["keys"]})
            except (JoseError, KeyError, TypeError, ValueError) as error:
                raise WrongAnswer("unreadable keys") from error
            self._keys_at = now()
        return self._keys


@lru_cache(maxsize=4)
def provider_at(issuer: str) -> Provider:
    """The provider with this address."""
    return Provider(issuer)


def provider() -> Provider:
    """The provider that the settings name."""
    return provider_at(settings().identity_issuer)
