"""The outbox in numbers, for those who run the service; nothing about any person."""

from dataclasses import dataclass
from datetime import datetime

from app.services.mail_state import MailState, mail_state
from app.services.workers_alive import KnownWorker, known_workers
from models.engine import DB

QUEUES = ("code", "ordinary", "campaign")
"""Emails by who goes first."""

# What of a campaign waits is in the numbers that are kept of it: its rows are never counted.
_WAITING = """
SELECT priority, count(*) AS depth, min(due_at) AS oldest FROM outbox_email
WHERE state IN ('waiting', 'unknown') AND campaign IS NULL GROUP BY priority
UNION ALL
SELECT 2, COALESCE(sum(n.emails), 0), NULL
FROM campaign c JOIN campaign_count n ON n.campaign = c.id
WHERE c.state IN ('running', 'paused') AND n.state IN ('waiting', 'unknown')
"""
_SENDING = "SELECT count(*) AS sending FROM outbox_email WHERE state = 'sending'"


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many emails of a queue wait, and for how long the oldest has been due, in seconds."""

    depth: int = 0
    overdue: float = 0.0


@dataclass(frozen=True, slots=True)
class MailNumbers:
    """The outbox at a moment: by queue, at the provider, by worker; and what holds it up."""

    waiting: dict[str, Waiting]
    sending: int
    workers: list[KnownWorker]
    state: MailState


async def mail_numbers(now: datetime) -> MailNumbers:
    """The numbers of this moment."""
    waiting = dict.fromkeys(QUEUES, Waiting())
    for row in await DB.rows(_WAITING):
        name = QUEUES[row["priority"]]
        late = (now - row["oldest"]).total_seconds() if row["oldest"] else 0.0
        waiting[name] = Waiting(waiting[name].depth + int(row["depth"]), max(late, 0.0))
    row = await DB.row(_SENDING)
    sending = int(row["sending"]) if row else 0
    return MailNumbers(waiting, sending, await known_workers(), await mail_state(now))
