"""What about the service somebody should mind (admin.md, section 17.1)."""

from collections.abc import Iterator
from datetime import timedelta

from app.clock import uk_today
from app.journey.month import month_name
from app.pages.service.parts import people
from app.services.moments import day_and_time
from app.services.operating.standing import Standing

NEAR = timedelta(days=30)


def warnings(standing: Standing) -> tuple[str, ...]:
    """A sentence for each thing to mind; none when there is nothing."""
    return (*_month(standing), *_late(standing), *_closure(standing), *_opening(standing))


def _month(standing: Standing) -> Iterator[str]:
    """Open, but the start month is missing, reached or near."""
    settings, month = standing.settings, standing.settings.course_start_before
    today = uk_today(standing.now)
    if settings.underneath(standing.now) != "open":
        return
    if month is None:
        yield "Registration is open, but there is no start month."
    elif month <= today:
        yield f"Registration is open, but the start month, {month_name(month)}, has been reached."
    elif month - today <= NEAR:
        left = (month - today).days
        days = "1 day" if left == 1 else f"{left} days"
        yield f"The start month, {month_name(month)}, will be reached in {days}."


def _late(standing: Standing) -> Iterator[str]:
    if standing.listed and not standing.settings.late_registration_enabled:
        is_or_are = "is" if standing.listed == 1 else "are"
        yield (
            f"{people(standing.listed)} {is_or_are} listed to register late,"
            " but late registration is off."
        )


def _closure(standing: Standing) -> Iterator[str]:
    if standing.settings.closed_from is not None and standing.settings.closed_until is None:
        yield "The complete closure has no expected return: visitors read “later”."


def _opening(standing: Standing) -> Iterator[str]:
    at, month = standing.settings.opens_at, standing.settings.course_start_before
    if at is None or (month is not None and uk_today(at) < month):
        return
    said = f"{month_name(month)} will have been reached" if month else "there is no start month"
    yield f"Registration will open on {day_and_time(at)}, but {said}."
