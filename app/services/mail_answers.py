"""What a mail provider can say to an email, in words that hold nothing of the email itself."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Literal

Receipt = Literal["delivered", "permanent-failure", "temporary-failure", "technical-failure"]
"""What became of an email in the end, in GOV.UK Notify's words; an email's error repeats them."""

BAD_ADDRESS = "bad_address"
"""Why an email is refused whose address cannot be one."""

MINUTE_PAUSE = timedelta(seconds=10)
"""How long all workers wait when told that we are too fast: the allowance refills all the time."""

NEW_DAY = timedelta(minutes=10)
"""How long after midnight the day's limit may still be that of the day before: clocks differ."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider has taken the email on; `found` when we learnt it by asking afterwards.

    Asked later still, it may know already what became of the email.
    """

    at: datetime
    found: bool = False
    receipt: Receipt | None = None


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


@dataclass(frozen=True, slots=True)
class Unknowable:
    """Nobody can tell whether the email was taken, and this provider cannot be asked."""


@dataclass(frozen=True, slots=True)
class Busy:
    """The provider takes no email of ours for now: the minute's or the day's limit is reached."""

    why: Literal["minute", "day"]

    def until(self, now: datetime) -> datetime:
        """When to try again: a day's limit begins anew at midnight in UTC (platform.md, 7)."""
        today = datetime.combine(now.astimezone(UTC), time(), UTC)
        if self.why == "minute" or now - today < NEW_DAY:
            return now + MINUTE_PAUSE
        return today + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Misconfigured:
    """Our key, template or account is wrong: no email can go until we have mended it."""

    why: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """The provider never had the email, and nobody wants it any more: `why`."""

    why: str


Answer = NotSent | Accepted | Refused | Fault | NoAnswer | Unknowable | Busy | Misconfigured
