"""What moves the emails of campaigns along besides their sending."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from models.engine import DB

# Some at a time: neither locks nor the log of a transaction grow with the campaign.
_DROP = """
WITH dropping AS (
  SELECT o.id FROM outbox_email o JOIN campaign c ON c.id = o.campaign
  WHERE c.state = 'cancelled' AND o.state = 'waiting' LIMIT $1 FOR UPDATE OF o SKIP LOCKED
)
UPDATE outbox_email AS email SET state = 'cancelled', error = 'campaign_cancelled'
FROM dropping WHERE email.id = dropping.id RETURNING email.id
"""
_RETRY = """
UPDATE outbox_email SET state = 'waiting', attempts = 0, error = NULL, due_at = $3
WHERE campaign = $1 AND state = 'failed' AND ($2::uuid IS NULL OR id = $2) RETURNING id
"""
# Left waiting by the counts: no email is looked at.
_LEFT = """
SELECT COALESCE(sum(emails), 0) AS "left" FROM campaign_count
WHERE campaign = $1 AND state IN ('waiting', 'sending', 'unknown')
  AND ($2::smallint IS NULL OR campaign_group = $2)
"""
_PACE = """
UPDATE campaign c SET paced_at = $1, paced_done = (
  SELECT COALESCE(sum(emails), 0) FROM campaign_count n
  WHERE n.campaign = c.id AND n.state NOT IN ('waiting', 'sending', 'unknown'))
WHERE state = 'running' AND COALESCE(paced_at, started_at) < $2
"""
_TESTS = """
SELECT due_at FROM outbox_email
WHERE dedupe_key LIKE 'campaign-test:' || $1::text || ':%' AND due_at > $2
ORDER BY due_at
"""


async def drop_some(limit: int) -> int:
    """Cancel waiting emails of cancelled campaigns, so many at most; how many."""
    return len(await DB.rows(_DROP, limit))


async def retry(campaign: UUID, email: UUID | None, now: datetime) -> int:
    """Let one failed email, or every one, be tried again; how many."""
    return len(await DB.rows(_RETRY, campaign, email, now))


async def left(campaign: UUID, group: int | None = None) -> int:
    """How many emails of the campaign, or of one group, have no end yet."""
    row = await DB.row(_LEFT, campaign, group)
    assert row is not None  # an aggregate always answers
    count: int = row["left"]
    return count


async def remember_pace(now: datetime, before: datetime) -> None:
    """Keep how far running campaigns are, unless that was kept after `before`."""
    await DB.rows(_PACE, now, before)


async def tests_since(admin: UUID, since: datetime) -> Sequence[datetime]:
    """When test emails were promised to this admin, oldest first."""
    return [row["due_at"] for row in await DB.rows(_TESTS, str(admin), since)]
