"""Moments as people in England say them."""

from datetime import datetime

from app.clock import uk
from app.journey.month import day_name

NAMED = {(0, 0): "midnight", (12, 0): "midday"}


def time_name(moment: datetime) -> str:
    """The time of day in England, such as "10pm", "9:30am" or "midday"."""
    local = uk(moment)
    if named := NAMED.get((local.hour, local.minute)):
        return named
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{'am' if local.hour < 12 else 'pm'}"


def moment_name(moment: datetime) -> str:
    """Time and day in England, such as "10pm on Wednesday 27 November 2024"."""
    local = uk(moment)
    return f"{time_name(moment)} on {local:%A} {day_name(local.date())}"


def day_and_time(moment: datetime) -> str:
    """Day and time in England as lists show them, such as "10 May 2024 at 3:04pm"."""
    return f"{day_name(uk(moment).date())} at {time_name(moment)}"
