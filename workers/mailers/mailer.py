"""What every way of sending email can do."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from app.services.mail_answers import Answer


@dataclass(frozen=True, slots=True)
class Email:
    """One email, rendered; its reference is the provider's and ours.

    `markdown` is its body in the Markdown of GOV.UK Notify, which frames it itself.
    `one_click` is where the reader's mail program may unsubscribe them, blank for most emails.
    """

    reference: UUID
    recipient: str
    subject: str
    text: str
    html: str
    one_click: str = ""
    markdown: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """The headers that go with it besides the usual ones (RFC 8058)."""
        if not self.one_click:
            return {}
        return {
            "List-Unsubscribe": f"<{self.one_click}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }


class Mailer(Protocol):
    """A way of sending email. What it raises counts as no answer."""

    async def send(self, email: Email) -> Answer:
        """Hand the email over once, and tell what the provider said."""

    async def find(self, reference: UUID) -> Answer | None:
        """What is known of an email that may have been handed over before; None if it never was."""

    async def problems(self) -> list[str]:
        """What is wrong with the settings of this way, found out without sending anything."""
