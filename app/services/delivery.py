"""Receipts: what the mail provider tells, some time later, of an email that it took on."""

import asyncio
from datetime import datetime
from uuid import UUID

from app.services.mail_answers import Receipt
from app.services.outbox.settling import undeliverable
from models import delivery_query as query
from models.engine import DB

# Receipts of a campaign wait for each other at the row that counts them, so few are let through at
# a time: a campaign's thousands would otherwise keep every connection waiting, and people with it.
AT_ONCE = 2
_turns = asyncio.Semaphore(AT_ONCE)


async def receive(email: UUID, receipt: Receipt, now: datetime) -> bool:
    """Keep what became of an email, whatever came before; whether it changed anything.

    A receipt that comes twice, or for an email that is not ours, changes nothing. Where the
    address can take no email for good, its subscription is left out of campaigns.
    """
    async with _turns:
        if receipt == "permanent-failure":
            return await _undelivered(email, receipt, now)
        # One statement commits by itself: the counts are locked for as long as the database takes,
        # not until a busy process comes back to say COMMIT.
        row = await query.receive(email, receipt, now)
    return row is not None and bool(row["changed"])


async def _undelivered(email: UUID, receipt: Receipt, now: datetime) -> bool:
    async with DB.transaction():
        row = await query.receive(email, receipt, now)
        if row is not None and row["noted"]:
            await undeliverable([email], now)
    return row is not None and bool(row["changed"])
