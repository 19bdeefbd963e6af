"""From DfE Identity's messages to our words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.services.claim_values import EMAIL, TRN, day, text

CONFIRMED = "Found"
"""How DfE Identity calls a TRN that it has looked up itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a message says of a person as of a moment; None is what it does not say."""

    subject: str
    at: datetime
    email: str | None = None
    name: str | None = None
    date_of_birth: date | None = None
    trn: str | None = None
    trn_confirmed: bool = False


def told(user: object, at: datetime) -> Told | None:
    """What `user` of a message says; None when it names nobody."""
    said: Mapping[str, Any] = user if isinstance(user, dict) else {}
    subject = text(said.get("userId"), 255)
    if subject is None:
        return None
    email = text(said.get("emailAddress"), 254)
    trn = text(said.get("trn"), 7)
    status = said.get("trnLookupStatus")
    return Told(
        subject=subject,
        at=at,
        email=email if email and EMAIL.fullmatch(email) else None,
        name=_name(said),
        date_of_birth=day(said.get("dateOfBirth")),
        trn=trn if trn and TRN.fullmatch(trn) else None,
        trn_confirmed=status in (None, CONFIRMED),
    )


def _name(said: Mapping[str, Any]) -> str | None:
    parts = (text(said.get(part), 120) for part in ("firstName", "lastName"))
    return text(said.get("preferredName"), 255) or " ".join(filter(None, parts)) or None
