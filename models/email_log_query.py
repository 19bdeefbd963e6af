"""What is asked about one email, and what is written to send it again."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from models.email_about_query import FOR_SUPER_ADMINS
from models.engine import DB
from models.lists.emails import SHOWN, SOURCE

_SHOWN, _SOURCE = SHOWN.replace("{{}}", "{}"), SOURCE
_ONE = f"""
SELECT {_SHOWN}, {FOR_SUPER_ADMINS} AS for_super_admins, email.sent_at, email.subscription,
  email.user_id, email.registration, email.late_permission, email.resend_of,
  c.name AS campaign_name,
  CASE WHEN email.priority > 0 THEN email.text END AS text,
  ARRAY(SELECT again.id FROM outbox_email again WHERE again.resend_of = email.id
    ORDER BY again.created_at, again.id) AS sent_again
FROM {_SOURCE} WHERE email.id = $1
"""
_EVENTS = """
SELECT at, attempt, event, detail FROM email_event WHERE email = $1 ORDER BY at, created_at, id
"""
_CAMPAIGNS = "SELECT id, name FROM campaign WHERE confirmed_at IS NOT NULL ORDER BY created_at DESC"
# Whoever ends a permission holds it before its emails.
_HOLD_PERMISSION = """
SELECT 1 FROM late_permission
WHERE id = (SELECT late_permission FROM outbox_email WHERE id = $1) FOR SHARE
"""
# The first of those with the same content: who holds it sends the next one alone.
_HOLD_FIRST = """
SELECT id FROM outbox_email
WHERE id = (SELECT COALESCE(resend_of, id) FROM outbox_email WHERE id = $1) FOR NO KEY UPDATE
"""
_STANDING = """
SELECT email.id, email.template, email.recipient, email.state, email.priority, email.campaign,
  email.subject, email.values,
  s.unsubscribed_at IS NOT NULL AS unsubscribed,
  p.ended_at IS NOT NULL OR p.expires_at <= $3 AS access_ended,
  EXISTS (
    SELECT FROM outbox_email other WHERE (other.id = $2 OR other.resend_of = $2)
      AND other.state IN ('waiting', 'sending', 'unknown')
  ) AS waits,
  ARRAY(SELECT other.created_at FROM outbox_email other WHERE other.resend_of = $2
    AND other.created_at > $4 ORDER BY other.created_at) AS again
FROM outbox_email AS email
LEFT JOIN subscription s ON s.id = email.subscription
LEFT JOIN late_permission p ON p.id = email.late_permission
WHERE email.id = $1
"""
_AGAIN = """
INSERT INTO outbox_email (template, user_id, recipient, values, dedupe_key, priority, due_at,
  subscription, registration, late_permission, resend_of, created_at)
SELECT template, user_id, recipient, values, 'again:' || gen_random_uuid(), priority, $3,
  subscription, registration, late_permission, $2, $3
FROM outbox_email WHERE id = $1 RETURNING id
"""


async def one(email: UUID) -> asyncpg.Record | None:
    """An email, without anything of it that must not be shown."""
    return await DB.row(_ONE, email)


async def events(email: UUID) -> Sequence[asyncpg.Record]:
    """Its attempts and receipts, oldest first."""
    return await DB.rows(_EVENTS, email)


async def campaigns() -> Sequence[asyncpg.Record]:
    """The campaigns that may have emails, newest first."""
    return await DB.rows(_CAMPAIGNS)


async def hold(email: UUID) -> UUID | None:
    """Hold the first email of the same content until the transaction ends; which it is."""
    await DB.rows(_HOLD_PERMISSION, email)
    row = await DB.row(_HOLD_FIRST, email)
    return row["id"] if row is not None else None


async def standing(
    email: UUID, first: UUID, now: datetime, since: datetime
) -> asyncpg.Record | None:
    """What speaks against sending an email again, with when that was done since this moment."""
    return await DB.row(_STANDING, email, first, now, since)


async def promise_again(email: UUID, first: UUID, now: datetime) -> UUID:
    """Promise an email with the same content, linked to the first of them; its id."""
    row = await DB.row(_AGAIN, email, first, now)
    assert row is not None  # the caller holds the email that is copied
    new: UUID = row["id"]
    return new
