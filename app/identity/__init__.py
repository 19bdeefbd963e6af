"""Signing in at the identity provider: OpenID Connect's code flow with PKCE, state and nonce."""

from app.identity.flow import come_back, depart, farewell, is_cancellation
from app.identity.refusals import ProviderAway, SignInCancelled, WrongAnswer

__all__ = [
    "ProviderAway",
    "SignInCancelled",
    "WrongAnswer",
    "come_back",
    "depart",
    "farewell",
    "is_cancellation",
]
