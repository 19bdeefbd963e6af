"""Warning super admins before the start month is reached while registration is open."""

from datetime import date, datetime

from app.bell import SEND_EMAILS, ring
from app.clock import uk_today
from app.emails.month_ending import MonthEnding, month_ending
from app.journey.month import day_name, month_name
from app.services.operating.record import WHERE
from app.services.service_settings import read_settings
from app.settings import settings as deployment
from models import service_state_query
from models.engine import DB

WARNINGS = (7, 30)  # days before


async def warn_of_month(now: datetime) -> bool:
    """Promise the emails that are due, each once; whether any was promised by this call."""
    settings = read_settings(await service_state_query.seen())
    month, today = settings.course_start_before, uk_today(now)
    if settings.state(now) != "open" or month is None or month <= today:
        return False
    days = next((days for days in WARNINGS if (month - today).days <= days), None)
    if days is None:
        return False
    promised = await _promise(month, days, now)
    if promised:
        await ring(SEND_EMAILS)
    return promised


async def _promise(month: date, days: int, now: datetime) -> bool:
    link = deployment().public_url.rstrip("/") + WHERE
    values = MonthEnding(month_name(month), day_name(month), link)
    made = []
    async with DB.transaction():
        for admin, recipient in await service_state_query.super_admins():
            made.append(
                await month_ending(
                    month=month,
                    days=days,
                    admin=admin,
                    recipient=recipient,
                    values=values,
                    due_at=now,
                )
            )
    return any(made)
