"""Who would get a campaign, in numbers (closure.md, section 7.2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from models import campaign_audience_query as query

RECENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many people of each interest would get it, and how many would not and why."""

    senco: int
    other: int
    recent: int
    undeliverable: int
    unsubscribed: int

    @property
    def total(self) -> int:
        """How many emails it would be."""
        return self.senco + self.other


async def numbers_of(campaign: UUID, now: datetime) -> Numbers:
    """The numbers of a campaign as they are at this moment."""
    rows = await query.numbers(campaign, now - RECENT)
    meant = {"senco": 0, "other": 0}
    for row in rows:
        meant[row["interest"]] += row["meant"]
    return Numbers(
        **meant,
        recent=sum(row["recent"] for row in rows),
        undeliverable=sum(row["undeliverable"] for row in rows),
        unsubscribed=(await numbers_now()).unsubscribed,
    )


async def numbers_now() -> Numbers:
    """Everybody who could get a campaign at this moment, whoever had one before."""
    kept = {(row["state"], row["interest"]): row["people"] for row in await query.kept_numbers()}

    def people(state: str) -> int:
        return sum(kept.get((state, interest), 0) for interest in ("senco", "other"))

    return Numbers(
        senco=kept.get(("active", "senco"), 0),
        other=kept.get(("active", "other"), 0),
        recent=0,
        undeliverable=people("undeliverable"),
        unsubscribed=people("unsubscribed"),
    )
