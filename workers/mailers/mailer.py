"""What every way of sending email can do."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from app.services.mail_answers import Accepted, Answer


@dataclass(frozen=True, slots=True)
class Email:
    """One email, rendered; its reference is the provider's and ours."""

    reference: UUID
    recipient: str
    subject: str
    text: str
    html: str


class Mailer(Protocol):
    """A way of sending email. What it raises counts as no answer."""

    async def send(self, email: Email) -> Answer:
        """Hand the email over once, and tell what the provider said."""

    async def find(self, reference: UUID) -> Accepted | None:
        """Whether an email of this reference was handed over before."""
