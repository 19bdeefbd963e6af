"""Sending a campaign's email to oneself before it goes to anybody else."""

from datetime import datetime, timedelta
from uuid import UUID

from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.emails.campaign_test import campaign_test
from app.services.campaigning.campaign import campaign_of
from app.services.campaigning.content import values_of, wordings
from app.services.campaigning.recording import record
from app.services.campaigning.refusals import NotReady, TooManyTests
from models import campaign_query as query
from models import campaign_running_query as running_query
from models.engine import DB

AN_HOUR = timedelta(hours=1)
AT_MOST = 10


async def send_test(id: UUID, admin: UUID, recipient: str, actor: Actor, now: datetime) -> int:
    """Promise one email of each wording to the super admin; how many.

    Raises NoSuchCampaign, NotReady without words, or TooManyTests after ten emails in an hour.
    """
    async with DB.transaction():
        await query.hold()
        campaign = await campaign_of(id)
        if not campaign.written:
            raise NotReady("Write the subject and the text of the email", "email")
        chosen = wordings(campaign)
        before = await running_query.tests_since(admin, now - AN_HOUR)
        if len(before) + len(chosen) > AT_MOST:
            raise TooManyTests(before[len(before) + len(chosen) - AT_MOST - 1] + AN_HOUR)
        for interest in chosen:
            await campaign_test(
                email=campaign.email,
                admin=admin,
                recipient=recipient,
                values=values_of(campaign, interest),
                due_at=now,
            )
        await query.tested(id, now)
        await record("test_sent", campaign, actor, now, {"emails": len(chosen)})
    await ring(SEND_EMAILS)
    return len(chosen)
