"""What a mail provider can say to an email, in words that hold nothing of the email itself."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider has taken the email on; `found` when we learnt it by asking afterwards."""

    at: datetime
    found: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider will never take this email: a bad address, for one."""

    why: str


@dataclass(frozen=True, slots=True)
class Fault:
    """The provider has certainly not taken the email, and may take it later."""

    why: str


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Nobody can tell whether the provider has taken the email: ask before sending again."""

    why: str


Answer = Accepted | Refused | Fault | NoAnswer
