"""The rules for scheduled times and for opening without a month (closure.md, section 1.3)."""

from datetime import datetime, timedelta

from app.clock import uk_today
from app.journey.month import month_name
from app.services.operating.refusals import ChangeRefused, ConsentNeeded
from app.services.service_settings import ServiceSettings

APART = timedelta(minutes=1)
READS = (
    "Visitors will read “register for an NPQ or the early headship coaching offer” without a "
    "month, and the course start question will ask “Do you want to start one of these courses?”"
)


def check_to_come(moment: datetime | None, now: datetime, sentence: str, field: str) -> None:
    """Refuse a moment that is not in the future."""
    if moment is not None and moment <= now:
        raise ChangeRefused(sentence, field)


def check_order(settings: ServiceSettings, now: datetime) -> None:
    """Refuse times too close together, and a first one that would change nothing."""
    times = {"opens_at": settings.opens_at, "closes_at": settings.closes_at}
    set_times = {name: at for name, at in times.items() if at is not None}
    if len(set_times) == 2 and abs(set_times["opens_at"] - set_times["closes_at"]) < APART:
        raise ChangeRefused("Opening and closing must be at least a minute apart", "closes_at")
    first = min(set_times, key=set_times.__getitem__, default=None)
    if first == "opens_at" and settings.underneath(now) == "open":
        raise ChangeRefused("Registration is open, so it must close before it opens", "opens_at")
    if first == "closes_at" and settings.underneath(now) == "partially_closed":
        raise ChangeRefused("Registration is closed, so it must open before it closes", "closes_at")


def check_month(settings: ServiceSettings, at: datetime, *, accepted: bool) -> None:
    """Ask for consent when registration would be open at this time without a usable month."""
    month = settings.course_start_before
    if accepted or (month is not None and uk_today(at) < month):
        return
    past = f"The start month, {month_name(month)}, is not in the future then" if month else ""
    why = past or "There is no start month"
    raise ConsentNeeded(f"{why}. {READS}", "month_accepted")


def check_contact_month(settings: ServiceSettings, now: datetime, *, accepted: bool) -> None:
    """Ask for consent to a contact-provider month that visitors would not read of."""
    month = settings.contact_provider_before
    if accepted or month is None or uk_today(now) < month:
        return
    why = f"The contact-provider month, {month_name(month)}, is not in the future"
    raise ConsentNeeded(f"{why}. Visitors will read nothing of it", "month_accepted")
