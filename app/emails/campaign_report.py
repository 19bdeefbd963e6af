"""The report of a campaign to the super admin who confirmed it (closure.md, section 8.4)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from app.emails.promise import promise


@dataclass(frozen=True, slots=True)
class CampaignReport:
    """What became of a campaign: `what` is finished, cancelled or paused; `reason` may be empty."""

    name: str
    what: str
    reason: str
    total: int
    sent: int
    failed: int
    unsubscribed: int
    not_sent: int
    link: str


async def campaign_report(
    *, campaign: UUID, version: int, recipient: str, values: CampaignReport, due_at: datetime
) -> UUID | None:
    """Promise this email once for each change of state, in its transaction."""
    return await promise(
        template="campaign-report",
        recipient=recipient,
        values=asdict(values),
        dedupe_key=f"campaign-report:{campaign}:{version}",
        due_at=due_at,
    )
