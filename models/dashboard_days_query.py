"""The dashboard's numbers by day in England."""

from collections.abc import Sequence
from datetime import datetime

import asyncpg

from models.engine import DB

_DAY = "({} AT TIME ZONE 'Europe/London')::date"

_REGISTRATIONS = f"""
SELECT {_DAY.format("submitted_at")} AS day, count(*) AS number FROM registration
WHERE submitted_at >= $1 GROUP BY 1
"""

# Without a day: how many are active now. With one: by how many that day changed them.
_SUBSCRIPTIONS = f"""
SELECT NULL::date AS day, interest, sum(change)::bigint AS change, 0 AS ended
FROM subscription_count WHERE state <> 'unsubscribed' GROUP BY interest
UNION ALL
SELECT day, interest, sum(change)::bigint, count(*) FILTER (WHERE change < 0)
FROM (
  SELECT {_DAY.format("subscribed_at")} AS day, interest, 1 AS change FROM subscription
  WHERE unsubscribed_at IS NULL AND subscribed_at >= $1
  UNION ALL
  SELECT {_DAY.format("subscribed_at")}, interest, 1 FROM subscription
  WHERE unsubscribed_at IS NOT NULL AND subscribed_at >= $1
  UNION ALL
  SELECT {_DAY.format("unsubscribed_at")}, interest, -1 FROM subscription
  WHERE unsubscribed_at >= $1
) each_change GROUP BY day, interest
"""

_EMAILS = f"""
SELECT {_DAY.format("created_at")} AS day, state, count(*) AS number FROM outbox_email
WHERE created_at >= $1 AND state <> 'cancelled'
  AND ($2 OR (campaign IS NULL AND subscription IS NULL))
GROUP BY 1, 2
"""


async def registrations(since: datetime) -> Sequence[asyncpg.Record]:
    """How many were submitted on each day since then."""
    return await DB.rows(_REGISTRATIONS, since)


async def subscriptions(since: datetime) -> Sequence[asyncpg.Record]:
    """Active subscriptions by interest, and how each day since then changed their number."""
    return await DB.rows(_SUBSCRIPTIONS, since)


async def emails(since: datetime, *, super: bool) -> Sequence[asyncpg.Record]:
    """Emails promised on each day since then, by their state now."""
    return await DB.rows(_EMAILS, since, super)
