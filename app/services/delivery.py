"""Receipts: what the mail provider tells, some time later, of an email that it took on."""

from datetime import datetime
from uuid import UUID

from app.services.mail_answers import Receipt
from app.services.outbox.settling import undeliverable
from models import delivery_query as query
from models.engine import DB


async def receive(email: UUID, receipt: Receipt, now: datetime) -> bool:
    """Keep what became of an email, whatever came before; whether it changed anything.

    A receipt that comes twice, or for an email that is not ours, changes nothing. Where the
    address can take no email for good, its subscription is left out of campaigns.
    """
    async with DB.transaction():
        row = await query.receive(email, receipt, now)
        if row is None:
            return False
        if row["noted"] and receipt == "permanent-failure":
            await undeliverable([email], now)
        return bool(row["changed"])
