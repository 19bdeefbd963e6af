"""From a provider's claims to our words: one mapper per provider."""

from collections.abc import Callable, Mapping
from typing import Any

from app.identity.refusals import WrongAnswer
from app.services.claim_values import EMAIL, TRN, day, text
from app.services.people import Claims


def dfe_identity(said: Mapping[str, Any]) -> Claims:
    """What DfE Identity says; WrongAnswer without a confirmed email address, which we must have."""
    email = text(said.get("email"), 254)
    if email is None or not EMAIL.fullmatch(email) or denied(said.get("email_verified")):
        raise WrongAnswer("no confirmed email address")
    subject = text(said.get("sub"), 255)
    if subject is None:
        raise WrongAnswer("no usable subject")
    trn = text(said.get("trn"), 7)
    return Claims(
        provider="dfe-identity",
        subject=subject,
        email=email,
        name=text(said.get("name"), 255) or full_name(said),
        date_of_birth=day(said.get("birthdate")),
        trn=trn if trn is not None and TRN.fullmatch(trn) else None,
    )


MAPPERS: Mapping[str, Callable[[Mapping[str, Any]], Claims]] = {"dfe-identity": dfe_identity}


def full_name(said: Mapping[str, Any]) -> str | None:
    """A name from its parts, for accounts without a whole one."""
    parts = (text(said.get(part), 120) for part in ("given_name", "family_name"))
    return " ".join(part for part in parts if part) or None


def denied(value: object) -> bool:
    """Whether a claim says no: providers send booleans as words too, and nothing says nothing."""
    return value is False or (isinstance(value, str) and value.strip().lower() == "false")
