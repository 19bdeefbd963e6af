"""What is written when a mail provider tells what became of an email."""

from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

# Whatever the order in which receipts come, the best news stays, and the worst of bad news: an
# email that was delivered once was delivered. What was cancelled stays cancelled.
_RECEIVE = """
WITH email AS (
  SELECT id, state, attempts,
    CASE WHEN state = 'failed' THEN COALESCE(array_position($4::text[], error::text), 0) END AS bad
  FROM outbox_email WHERE id = $1 FOR UPDATE
), noted AS (
  INSERT INTO email_event (email, at, attempt, event)
  SELECT id, $3, attempts, $2 FROM email
  ON CONFLICT (email, event) WHERE event IN
    ('delivered', 'permanent-failure', 'temporary-failure', 'technical-failure') DO NOTHING
  RETURNING email
), changed AS (
  UPDATE outbox_email AS o
  SET state = CASE $2 WHEN 'delivered' THEN 'delivered' ELSE 'failed' END,
    error = CASE $2 WHEN 'delivered' THEN NULL ELSE $2 END,
    lease_until = NULL,
    sent_at = COALESCE(o.sent_at, $3),
    values = CASE WHEN o.priority = 0 THEN '{}' ELSE o.values END
  FROM email WHERE o.id = email.id
    AND email.state NOT IN ('delivered', 'cancelled')
    AND ($2 = 'delivered' OR email.bad IS NULL OR email.bad < array_position($4::text[], $2))
  RETURNING o.id
)
SELECT email.id, EXISTS (SELECT FROM noted) AS noted, EXISTS (SELECT FROM changed) AS changed
FROM email
"""
_WORST_LAST = ["technical-failure", "temporary-failure", "permanent-failure"]


async def receive(email: UUID, receipt: str, now: datetime) -> asyncpg.Record | None:
    """Write a receipt, once; whether it was new and changed anything, None for no such email."""
    return await DB.row(_RECEIVE, email, receipt, now, _WORST_LAST)
