"""The outbox's own questions: which emails may go now, and what is written of each.

An email is claimed by one UPDATE of rows that nobody else holds; its number of attempts tells
whose claim it is. A claim also ends what must not go out any more.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

# Emails of one campaign may share one due time, so the order has no further tie-break.
_DUE = """
WITH due AS (
  SELECT id, state, COALESCE(give_up_at <= $1, false) AS late, EXISTS (
    SELECT 1 FROM subscription s
    WHERE s.id = outbox_email.subscription AND s.unsubscribed_at IS NOT NULL
  ) AS unwanted, EXISTS (
    SELECT 1 FROM campaign c WHERE c.id = outbox_email.campaign AND c.state = 'cancelled'
  ) AS dropped
  FROM outbox_email
  WHERE {which} AND state IN ('waiting', 'unknown') AND due_at <= $1
  ORDER BY priority, due_at LIMIT $2
  FOR UPDATE SKIP LOCKED
), judged AS (
  SELECT *,
    -- What may have been sent is asked about first, and then not sent.
    CASE WHEN unwanted AND state = 'waiting' THEN 'cancelled' WHEN late THEN 'failed'
      ELSE 'sending' END AS verdict,
    CASE WHEN unwanted THEN 'unsubscribed' WHEN dropped THEN 'campaign_cancelled' END AS only_ask
  FROM due
)
"""
_TAKE = """
UPDATE outbox_email AS email
SET state = verdict,
  lease_until = CASE verdict WHEN 'sending' THEN $3::timestamptz END,
  error = CASE WHEN verdict = 'cancelled' THEN 'unsubscribed' WHEN NOT late THEN email.error
    WHEN judged.state = 'unknown' THEN 'not_known' ELSE 'gave_up' END,
  values = CASE WHEN verdict = 'failed' AND email.priority = 0 THEN '{}' ELSE email.values END,
  attempts = email.attempts + CASE verdict WHEN 'sending' THEN 1 ELSE 0 END
FROM judged WHERE email.id = judged.id
RETURNING email.id, email.template, email.recipient, email.values, email.attempts AS attempt,
  email.lease_until, judged.state = 'unknown' AS doubtful, email.subscription, email.priority,
  judged.only_ask, verdict
"""
_CLAIM = _DUE.replace("{which}", "campaign IS NULL") + _TAKE
# The campaign must be sending, or finished with failed emails to be tried again, at this moment;
# of a cancelled one only what may have been sent is taken, to be asked about.
_OF_CAMPAIGN = """campaign = $4 AND campaign_group = $5 AND EXISTS (
    SELECT FROM campaign c WHERE c.id = $4 AND (c.state IN ('running', 'finished')
      OR (c.state = 'cancelled' AND outbox_email.state = 'unknown'))
  )"""
_CLAIM_CAMPAIGN = _DUE.replace("{which}", _OF_CAMPAIGN) + _TAKE
# The counts say where something waits, so that no index is walked through in vain.
_SENDING = """
SELECT c.id, n.campaign_group, CASE WHEN c.email = 'news'
    THEN jsonb_build_object('subject', c.subject, 'text', c.text) ELSE '{}' END AS words
FROM campaign c JOIN campaign_count n ON n.campaign = c.id
WHERE n.emails > 0 AND ((c.state IN ('running', 'finished') AND n.state IN ('waiting', 'unknown'))
    OR (c.state = 'cancelled' AND n.state = 'unknown'))
  AND (n.campaign_group = 1 OR c.rest_from <= $1)
GROUP BY c.id, n.campaign_group ORDER BY c.started_at, n.campaign_group
"""

# A result that comes late still counts, unless another worker has claimed the email since. Where
# a receipt was faster than the answer, the receipt's state stays. What a sign-in code said is
# erased as soon as it has gone.
_SETTLE = """
WITH verdict AS (
  SELECT * FROM unnest($2::uuid[], $3::smallint[], $4::text[], $5::timestamptz[],
    $6::timestamptz[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[],
    $13::boolean[])
  AS v (id, attempt, state, due_at, sent_at, error, subject, text, html, event, detail, untouched)
), settled AS (
  UPDATE outbox_email AS email
  SET state = CASE WHEN email.state IN ('sending', 'unknown') THEN v.state ELSE email.state END,
    error = CASE WHEN email.state IN ('sending', 'unknown') AND NOT v.untouched
      THEN left(v.error, 500) ELSE email.error END,
    lease_until = NULL,
    due_at = COALESCE(v.due_at, email.due_at),
    attempts = email.attempts - v.untouched::int,
    sent_at = COALESCE(email.sent_at, v.sent_at),
    subject = left(v.subject, 500),
    text = CASE WHEN email.priority > 0 THEN v.text END,
    html = CASE WHEN email.priority > 0 THEN v.html END,
    values = CASE WHEN email.priority = 0 AND v.state IN ('sent', 'delivered', 'failed')
      THEN '{}' ELSE email.values END
  FROM verdict AS v
  WHERE email.id = v.id AND email.attempts = v.attempt AND (
    email.state IN ('sending', 'unknown')
    OR (email.state IN ('delivered', 'failed') AND email.subject IS NULL AND v.subject IS NOT NULL)
  )
  RETURNING v.id, v.attempt, v.event, v.detail
), told AS (
  INSERT INTO email_event (email, at, attempt, event, detail)
  SELECT id, $1, attempt, event, left(detail, 500) FROM settled WHERE event IS NOT NULL
)
SELECT id FROM settled
"""

_LOSE = """
WITH lost AS (
  SELECT id FROM outbox_email WHERE state = 'sending' AND lease_until < $1
  ORDER BY id FOR UPDATE SKIP LOCKED
), doubtful AS (
  UPDATE outbox_email AS email SET state = 'unknown', lease_until = NULL, due_at = $1
  FROM lost WHERE email.id = lost.id
  RETURNING email.id, email.attempts
)
INSERT INTO email_event (email, at, attempt, event)
SELECT id, $1, attempts, 'lease_lost' FROM doubtful
RETURNING email
"""

_UNDELIVERABLE = """
UPDATE subscription AS s SET undeliverable_at = $2
FROM outbox_email AS email
WHERE email.id = ANY($1::uuid[]) AND s.id = email.subscription AND s.email = email.recipient
  AND s.unsubscribed_at IS NULL AND s.undeliverable_at IS NULL
RETURNING s.id, s.email
"""


async def claim(limit: int, now: datetime, lease_until: datetime) -> Sequence[asyncpg.Record]:
    """Take due emails that are no campaign's, sign-in codes first; or end them, by `verdict`."""
    return await DB.rows(_CLAIM, now, limit, lease_until)


async def sending(now: datetime) -> Sequence[asyncpg.Record]:
    """The groups of campaigns that may send now, and the words that all their emails share."""
    return await DB.rows(_SENDING, now)


async def claim_campaign(
    limit: int, now: datetime, lease_until: datetime, campaign: UUID, group: int
) -> Sequence[asyncpg.Record]:
    """The same as `claim`, for one group of one campaign, if that is still sending."""
    return await DB.rows(_CLAIM_CAMPAIGN, now, limit, lease_until, campaign, group)


async def settle(now: datetime, columns: Sequence[Sequence[object]]) -> int:
    """Write verdicts, given column by column; how many claims were still the caller's."""
    return len(await DB.rows(_SETTLE, now, *columns))


async def lose(now: datetime) -> int:
    """Make emails whose lease has run out unknown; how many."""
    return len(await DB.rows(_LOSE, now))


async def mark_undeliverable(emails: Sequence[object], now: datetime) -> Sequence[asyncpg.Record]:
    """Mark the subscriptions of these emails, where they still have the address; those marked."""
    return await DB.rows(_UNDELIVERABLE, list(emails), now)
