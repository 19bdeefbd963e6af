"""Everybody of the morning, told from one another by their subjects alone. All are invented."""

from dataclasses import dataclass
from typing import Any

DOMAIN = "morning.example.com"
SUBSCRIBER, APPLICANT, ASKER, UNTRACED = "subscriber", "applicant", "asker", "untraced"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account at the identity provider; the untraced have no TRN there."""

    subject: str

    @property
    def number(self) -> int:
        """Which one of their kind."""
        return int(self.subject.rpartition("-")[2])

    @property
    def email(self) -> str:
        """Their address."""
        return f"{self.subject}@{DOMAIN}"

    @property
    def name(self) -> str:
        """Their name, which nobody else's log lines could hold by chance."""
        return f"Quillon Vexworth{self.number:05d}"

    @property
    def trn(self) -> str:
        """Their teacher reference number, whoever knows it."""
        return f"{4_000_000 + self.number}"

    @property
    def client(self) -> str:
        """The address that the balancer sees them at."""
        return f"198.18.{self.number // 250 % 250}.{self.number % 250 + 1}"


def claims_of(subject: str) -> dict[str, Any]:
    """What the identity provider says of somebody."""
    who = Person(subject)
    said = {"sub": subject, "email": who.email, "email_verified": True, "name": who.name}
    said["birthdate"] = "1984-02-29"
    return said if subject.startswith(UNTRACED) else {**said, "trn": who.trn}
