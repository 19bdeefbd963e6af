"""What people may change about the service, and the rules for it (closure.md, section 1.3)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar, Protocol

from app.services.operating.checks import (
    check_contact_month,
    check_month,
    check_order,
    check_to_come,
)
from app.services.operating.refusals import ChangeRefused
from app.services.service_settings import Registration, ServiceSettings

LONGEST_MESSAGE, LONGEST_WORDS = 500, 60
LATE_DAYS = range(1, 181)


class Change(Protocol):
    """One change that a person asks for; `applied` gives the settings after it and stores nothing.

    It raises ChangeRefused or ConsentNeeded. Confirmation pages call it to show what would come.
    """

    action: ClassVar[str]

    def applied(self, settings: ServiceSettings, now: datetime) -> ServiceSettings: ...


@dataclass(frozen=True, slots=True)
class SetRegistration:
    """Open or close registration now; it drops the scheduled time for the same and no other."""

    to: Registration
    month_accepted: bool = False
    action: ClassVar[str] = "service.registration_changed"

    def applied(self, settings: ServiceSettings, now: datetime) -> ServiceSettings:
        if settings.underneath(now) == self.to:
            return settings
        changed = replace(settings, registration=self.to, registration_set_at=now)
        if self.to == "partially_closed":
            return replace(changed, closes_at=None)
        check_month(settings, now, accepted=self.month_accepted)
        return replace(changed, opens_at=None)


@dataclass(frozen=True, slots=True)
class SetSchedule:
    """When registration opens and closes by itself; None empties a time."""

    opens_at: datetime | None
    closes_at: datetime | None
    month_accepted: bool = False
    action: ClassVar[str] = "service.schedule_changed"

    def applied(self, settings: ServiceSettings, now: datetime) -> ServiceSettings:
        changed = replace(settings, opens_at=self.opens_at, closes_at=self.closes_at)
        if changed == settings:
            return settings
        check_to_come(self.opens_at, now, "The opening time must be in the future", "opens_at")
        check_to_come(self.closes_at, now, "The closing time must be in the future", "closes_at")
        check_order(changed, now)
        if self.opens_at is not None and self.opens_at != settings.opens_at:
            check_month(settings, self.opens_at, accepted=self.month_accepted)
        return changed


@dataclass(frozen=True, slots=True)
class CloseCompletely:
    """A complete closure: from now on if `closed_from` is None, until further notice likewise."""

    closed_from: datetime | None = None
    closed_until: datetime | None = None
    message: str = ""
    action: ClassVar[str] = "service.complete_closure_changed"

    def applied(self, settings: ServiceSettings, now: datetime) -> ServiceSettings:
        message = self.message.strip()
        if len(message) > LONGEST_MESSAGE:
            long = f"The message must be {LONGEST_MESSAGE} characters or less"
            raise ChangeRefused(long, "message")
        begins = self._begins(settings, now)
        self._check_end(begins, now)
        return replace(
            settings,
            closed_from=begins,
            closed_until=self.closed_until,
            closure_recorded=begins <= now,
            closed_message=message,
        )

    def _begins(self, settings: ServiceSettings, now: datetime) -> datetime:
        if settings.closed(now) and self.closed_from in (None, settings.closed_from):
            assert settings.closed_from is not None  # a closure that lasts has begun
            return settings.closed_from
        past = "The closure must begin now or in the future"
        check_to_come(self.closed_from, now, past, "closed_from")
        return self.closed_from or now

    def _check_end(self, begins: datetime, now: datetime) -> None:
        end = self.closed_until
        check_to_come(end, now, "The end of the closure must be in the future", "closed_until")
        if end is not None and end - begins < timedelta(minutes=1):
            early = "The closure must end at least a minute after it begins"
            raise ChangeRefused(early, "closed_until")


@dataclass(frozen=True, slots=True)
class EndClosure:
    """End the complete closure, or forget the one that is to come."""

    action: ClassVar[str] = "service.complete_closure_changed"

    def applied(self, settings: ServiceSettings, now: datetime) -> ServiceSettings:
        if settings.closed_from is None:
            return settings
        return ended(settings)


@dataclass(frozen=True, slots=True)
class SetLateRegistration:
    """The second switch, and how many days a late permission lasts when no end is chosen."""

    on: bool
    days: int | None = None
    action: ClassVar[str] = "service.late_registration_changed"

    def applied(self, settings: ServiceSettings, now: datetime) -> ServiceSettings:
        days = settings.late_access_days if self.days is None else self.days
        if days not in LATE_DAYS:
            raise ChangeRefused("Days of access must be between 1 and 180", "days")
        return replace(settings, late_registration_enabled=self.on, late_access_days=days)


@dataclass(frozen=True, slots=True)
class SetTexts:
    """The months and words that public pages take from settings (closure.md, section 1.4)."""

    course_start_before: date | None
    contact_provider_before: date | None
    usual_opening_season: str
    next_course_start: str
    month_accepted: bool = False
    action: ClassVar[str] = "service.texts_changed"

    def applied(self, settings: ServiceSettings, now: datetime) -> ServiceSettings:
        changed = replace(
            settings,
            course_start_before=_first(self.course_start_before),
            contact_provider_before=_first(self.contact_provider_before),
            usual_opening_season=_words(self.usual_opening_season, "usual_opening_season"),
            next_course_start=_words(self.next_course_start, "next_course_start"),
        )
        if changed.course_start_before != settings.course_start_before:
            check_month(changed, now, accepted=self.month_accepted or not self.course_start_before)
        if changed.contact_provider_before != settings.contact_provider_before:
            check_contact_month(changed, now, accepted=self.month_accepted)
        return changed


def ended(settings: ServiceSettings) -> ServiceSettings:
    """The settings without any complete closure, nor its message."""
    return replace(
        settings, closed_from=None, closed_until=None, closure_recorded=False, closed_message=""
    )


def _first(month: date | None) -> date | None:
    return month.replace(day=1) if month is not None else None


def _words(typed: str, field: str) -> str:
    words = " ".join(typed.split())
    if len(words) > LONGEST_WORDS:
        raise ChangeRefused(f"Enter {LONGEST_WORDS} characters or less", field)
    return words
