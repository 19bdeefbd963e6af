"""Deleting and erasing what is kept no longer, in pieces that one statement takes with ease."""

from datetime import datetime
from uuid import UUID

import asyncpg

from models.engine import DB

_BATCH = 10_000
_DRAFTS = """
DELETE FROM draft WHERE updated_at < $1 OR (updated_at IS NULL AND created_at < $1) RETURNING 1
"""
# What an email was made of would make it again. A campaign counts its emails by interest, and a
# subject that was never made cannot be made any more.
_RENDERED = f"""
WITH passed AS (
  SELECT id, created_at FROM outbox_email
  WHERE created_at < $1 AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT {_BATCH}
), erased AS (
  UPDATE outbox_email AS email
  SET subject = coalesce(subject, ''), text = NULL, html = NULL, values = CASE
    WHEN campaign IS NULL THEN '{{}}'
    ELSE jsonb_build_object('interest', values -> 'interest')
  END
  FROM passed WHERE email.id = passed.id
    AND email.state IN ('sent', 'delivered', 'failed', 'cancelled')
    AND (email.html IS NOT NULL OR (email.campaign IS NULL AND email.values <> '{{}}'))
    AND coalesce(email.sent_at, email.created_at) < $1
    AND NOT EXISTS (
      SELECT FROM email_event AS event WHERE event.email = email.id AND event.at >= $1
    )
  RETURNING 1
)
SELECT created_at, id, (SELECT count(*) FROM erased) AS erased
FROM passed ORDER BY created_at DESC, id DESC LIMIT 1
"""
_MAILBOX = "DELETE FROM mailbox_message WHERE received_at < $1"
_EVENTS = f"""
DELETE FROM email_event WHERE id IN (SELECT id FROM email_event WHERE at < $1 LIMIT {_BATCH})
RETURNING 1
"""
_MESSAGES = """
DELETE FROM webhook_message WHERE received_at < $1 AND handled_at IS NOT NULL RETURNING 1
"""


async def delete_drafts(before: datetime) -> int:
    """Delete the drafts that nobody has changed since; how many."""
    return len(await DB.rows(_DRAFTS, before))


async def erase_rendered(before: datetime, after: tuple[datetime, UUID]) -> asyncpg.Record | None:
    """Erase the texts of the next old emails after this place; the new place, and how many."""
    return await DB.row(_RENDERED, before, *after)


async def delete_mailbox(before: datetime) -> None:
    """Delete what the development mailbox got before this."""
    await DB.rows(_MAILBOX, before)


async def delete_email_events(before: datetime) -> int:
    """Delete some of the attempts and receipts from before this; how many."""
    return len(await DB.rows(_EVENTS, before))


async def delete_messages(before: datetime) -> int:
    """Delete the messages of identity providers that were worked off; how many."""
    return len(await DB.rows(_MESSAGES, before))
