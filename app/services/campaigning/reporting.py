"""The report to the super admin who confirmed a campaign (closure.md, section 8.4)."""

from datetime import datetime

from app.emails.campaign_report import CampaignReport, campaign_report
from app.services.campaigning.campaign import Campaign
from app.services.campaigning.progress import progress_of
from app.settings import settings


async def report(campaign: Campaign, what: str, now: datetime, reason: str = "") -> None:
    """Promise the report of a campaign's end or pause, once each, in the caller's transaction."""
    if campaign.confirmer_email is None:
        return
    progress = await progress_of(campaign)
    values = CampaignReport(
        name=campaign.name,
        what=what,
        reason=reason,
        total=progress.total,
        sent=progress.sent + progress.delivered,
        failed=progress.failed,
        unsubscribed=progress.unsubscribed,
        not_sent=progress.waiting + progress.dropped,
        link=f"{settings().public_url.rstrip('/')}/admin/campaigns/{campaign.id}",
    )
    await campaign_report(
        campaign=campaign.id,
        version=campaign.version,
        recipient=campaign.confirmer_email,
        values=values,
        due_at=now,
    )
