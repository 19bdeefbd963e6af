"""Days and moments as the console shows them: UK time for people, UTC for programs."""

from datetime import UTC, datetime

from markupsafe import Markup

from app.clock import uk_today
from app.journey.month import day_name
from app.services.moments import day_and_time
from components.component import Html, joined

_TIME, _TOLD, _END = Markup('<time datetime="'), Markup('">'), Markup("</time>")


def moment_html(moment: datetime) -> Html:
    """A moment, such as "10 May 2024 at 3:04pm"."""
    return _time(moment, day_and_time(moment))


def day_html(moment: datetime) -> Html:
    """The day in England of a moment, such as "10 May 2024"."""
    return _time(moment, day_name(uk_today(moment)))


def _time(moment: datetime, words: str) -> Html:
    return joined(_TIME, _utc(moment), _TOLD, words, _END)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
