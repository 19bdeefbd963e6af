"""The service's one clock: everything that asks for the time asks here."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

UK = ZoneInfo("Europe/London")


def now() -> datetime:
    """The present moment in UTC, aware; the only thing tests move."""
    return datetime.now(UTC)


def uk(moment: datetime) -> datetime:
    """The same moment as people in England read it on their clocks."""
    return moment.astimezone(UK)


def uk_today(moment: datetime) -> date:
    """The calendar day in England at this moment."""
    return uk(moment).date()
