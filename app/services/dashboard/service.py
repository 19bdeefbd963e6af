"""How the service stands, and since when."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.services.dashboard.figures import Service
from app.services.operating.reached import reached
from app.services.operating.standing import LastChange
from app.services.service_settings import read_settings


def service_of(row: Mapping[str, Any], now: datetime) -> Service:
    """The settings with every scheduled change that has come, recorded or not."""
    settings = read_settings(row)
    for each in reached(settings, now):
        settings = each.after
    since, open_now = settings.registration_set_at, settings.registration == "open"
    last = row["last_at"] and LastChange(row["last_at"], row["last_by"], row["last_action"])
    return Service(
        settings,
        row["listed"],
        last,
        opened_at=since if open_now else row["opened_at"],
        closed_at=row["closed_at"] if open_now else since,
    )
