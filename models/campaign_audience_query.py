"""Who a campaign is for: the same condition for its numbers beforehand and its emails."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

PATIENCE = 900
"""Seconds that promising a million emails may take on a slow machine."""

# $1 the campaign, $2 since when a person who got the same email is left out. Emails of the same
# words are found through the few campaigns that sent them, never by walking through the outbox.
_SAME = """
same AS (
  SELECT array_agg(past.id) AS ids FROM campaign past, chosen
  WHERE past.id <> chosen.id AND past.started_at IS NOT NULL AND past.email = chosen.email
    AND (past.email <> 'news'
      OR (past.subject, past.text) IS NOT DISTINCT FROM (chosen.subject, chosen.text))
)"""
_MEANT = """(chosen.audience IN ('everyone', 'senco_first') OR s.interest = chosen.audience)"""
_RECENT = """(chosen.leave_out_recent AND EXISTS (
  SELECT FROM outbox_email got WHERE got.campaign = ANY(same.ids) AND got.subscription = s.id
    AND got.state IN ('sent', 'delivered') AND got.sent_at > $2
))"""

_NUMBERS = f"""
WITH chosen AS (SELECT * FROM campaign WHERE id = $1), {_SAME}
SELECT s.interest, count(*) FILTER (WHERE NOT left_out) AS meant,
  count(*) FILTER (WHERE left_out) AS recent, 0 AS undeliverable
FROM chosen, same, subscription s, LATERAL (SELECT {_RECENT} AS left_out) found
WHERE s.unsubscribed_at IS NULL AND s.undeliverable_at IS NULL AND {_MEANT}
GROUP BY s.interest
UNION ALL
SELECT s.interest, 0, 0, count(*) FROM chosen, subscription s
WHERE s.unsubscribed_at IS NULL AND s.undeliverable_at IS NOT NULL AND {_MEANT}
GROUP BY s.interest
"""
_KEPT = """
SELECT interest, state, sum(change)::bigint AS people FROM subscription_count
GROUP BY interest, state
"""

_FAN_OUT = f"""
WITH chosen AS (SELECT * FROM campaign WHERE id = $1), {_SAME}, made AS (
  INSERT INTO outbox_email (template, user_id, recipient, values, dedupe_key, priority, due_at,
    subscription, campaign, campaign_group)
  SELECT chosen.email, s.user_id, s.email, jsonb_build_object('interest', s.interest),
    'campaign:' || chosen.id || ':' || s.id, 2, $3, s.id, chosen.id,
    CASE WHEN chosen.audience = 'senco_first' AND s.interest <> 'senco' THEN 2 ELSE 1 END
  FROM chosen, same, subscription s
  WHERE s.unsubscribed_at IS NULL AND s.undeliverable_at IS NULL AND {_MEANT} AND NOT {_RECENT}
  ON CONFLICT DO NOTHING
  RETURNING campaign_group, values ->> 'interest' AS interest
)
INSERT INTO campaign_count (campaign, campaign_group, interest, state, emails)
SELECT $1, campaign_group, interest, 'waiting', count(*) FROM made
GROUP BY campaign_group, interest
RETURNING emails
"""


async def numbers(campaign: UUID, recent_since: datetime) -> Sequence[asyncpg.Record]:
    """Per interest: who would get it, who got it lately, whose address does not work."""
    return await DB.rows(_NUMBERS, campaign, recent_since)


async def kept_numbers() -> Sequence[asyncpg.Record]:
    """How many subscriptions of each interest are in each state, from counts that are kept."""
    return await DB.rows(_KEPT)


async def fan_out(campaign: UUID, recent_since: datetime, now: datetime) -> int:
    """Promise every email of a campaign in one statement, in the caller's transaction; how many."""
    rows = await DB.patiently(PATIENCE, _FAN_OUT, campaign, recent_since, now)
    return sum(row["emails"] for row in rows)
