"""The dashboard's numbers, each at the moment of the request."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.services.operating.standing import LastChange
from app.services.service_settings import ServiceSettings


@dataclass(frozen=True, slots=True)
class Service:
    """The settings, who changed them last, and when registration last opened and closed."""

    settings: ServiceSettings
    listed: int
    last: LastChange | None
    opened_at: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Attention:
    """What somebody should look after; `in_review_until` is the last day that counts as late."""

    stopped: bool
    failed: int
    paused: int
    imports: int
    ending: int
    unanswered: int
    review: UUID | None
    in_review: int
    in_review_until: date
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Registrations:
    """Registrations of one period: `total`, `late`, and SENCO by the three answers."""

    total: int
    late: int
    senco: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """Active subscriptions by interest, and those that ended in 30 days."""

    senco: int
    other: int
    ended: int

    @property
    def active(self) -> int:
        """All of them."""
        return self.senco + self.other


@dataclass(frozen=True, slots=True)
class Late:
    """What became of the permissions added since the last closing."""

    listed: int
    active: int
    used: int
    expired: int
    removed: int
    invited: int
    signed_in: int
    drafted: int


@dataclass(frozen=True, slots=True)
class Emails:
    """Emails that wait now, and those of the last 7 days by what became of them."""

    waiting: int
    oldest: datetime | None
    sent: int
    delivered: int
    failed: int


Days = Mapping[str, Mapping[date, int]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything the dashboard shows; each series has every day, the oldest first."""

    now: datetime
    service: Service
    attention: Attention
    registrations: Mapping[str, Registrations]
    subscriptions: Subscriptions
    late: Late
    emails: Emails
    registration_days: Mapping[date, int]
    subscriber_days: Days
    email_days: Days
