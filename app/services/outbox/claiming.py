"""Taking emails for one worker alone, and finding out that a worker has vanished."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from json import loads
from typing import Any
from uuid import UUID

from app.emails.promise import CAMPAIGN
from models import outbox_query as query

LEASE = timedelta(seconds=60)
"""How long a worker may hold an email before the others must find out what became of it."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """An email that this worker alone may send; a doubtful one may have been sent before.

    One with `only_ask`, which says why, is asked about and must not be sent any more.
    """

    id: UUID
    template: str
    recipient: str
    values: Mapping[str, Any]
    attempt: int
    lease_until: datetime
    doubtful: bool
    subscription: UUID | None = None
    priority: int = 1
    only_ask: str | None = None

    @property
    def campaign(self) -> bool:
        """Whether it is one of a campaign's many."""
        return self.priority == CAMPAIGN


async def claim(limit: int, now: datetime, campaigns: int | None = None) -> list[Claimed]:
    """Take due emails for this worker until the lease runs out, the most urgent ones.

    At most `campaigns` of them are a campaign's. What its reader has unsubscribed from is
    cancelled instead, and a code that would come too late has failed; none are left when none
    come back.
    """
    taken = await _wanted(query.claim, limit, now)
    room = min(limit - len(taken), limit if campaigns is None else campaigns)
    return taken + await _of_campaigns(room, now) if room > 0 else taken


async def give_up_leases(now: datetime) -> int:
    """Mark emails whose worker has vanished as unknown, so that the next one asks first."""
    return await query.lose(now)


async def _of_campaigns(room: int, now: datetime) -> list[Claimed]:
    """Emails of campaigns that may send now, with the words of their campaign, oldest first."""
    taken: list[Claimed] = []
    for part in await query.sending(now):
        words, of = loads(part["words"]), {"campaign": part["id"], "group": part["campaign_group"]}
        found = await _wanted(partial(query.claim_campaign, **of), room - len(taken), now)
        taken += [replace(email, values={**email.values, **words}) for email in found]
        if len(taken) == room:
            break
    return taken


async def _wanted(claiming: Any, limit: int, now: datetime) -> list[Claimed]:
    while rows := await claiming(limit, now, now + LEASE):
        if taken := _taken(rows):
            return taken
    return []


def _taken(rows: Sequence[Mapping[str, Any]]) -> list[Claimed]:
    fields = [
        {**row, "values": loads(row["values"])} for row in rows if row["verdict"] == "sending"
    ]
    for field in fields:
        del field["verdict"]
    return [Claimed(**field) for field in fields]
