"""How the service stands and whom a change would concern, for the console's pages."""

from dataclasses import dataclass
from datetime import datetime

from app.services.campaigning.opening import names_waiting_for_opening
from app.services.operating.service import current
from app.services.service_settings import ServiceSettings
from models import service_numbers_query


@dataclass(frozen=True, slots=True)
class LastChange:
    """The newest event of the service in the audit log."""

    at: datetime
    by: str
    action: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The settings at one moment, and how many people each kind of change would concern."""

    now: datetime
    settings: ServiceSettings
    drafts: int = 0
    listed: int = 0
    invitations: int = 0
    campaigns: tuple[str, ...] = ()

    @property
    def admitted(self) -> int:
        """How many listed people can register at this moment through the late list."""
        return self.admitted_by(self.settings)

    def admitted_by(self, settings: ServiceSettings) -> int:
        """How many listed people could, were these the settings."""
        return self.listed if settings.late_link_works(self.now) else 0


async def standing(now: datetime) -> Standing:
    """The settings with every scheduled change that has come, and the numbers beside them."""
    settings = await current(now)
    row = await service_numbers_query.numbers(now)
    return Standing(
        now=now,
        settings=settings,
        drafts=row["drafts"],
        listed=row["listed"],
        invitations=row["invitations"],
        campaigns=tuple(await names_waiting_for_opening()),
    )


async def last_change() -> LastChange | None:
    """Who changed the service last, when and how; None before anybody did."""
    row = await service_numbers_query.last_change()
    return LastChange(row["at"], row["actor_label"], row["action"]) if row else None
