"""Whom a change of the service concerns, counted by one statement."""

from datetime import datetime

import asyncpg

from models.engine import DB

_NUMBERS = """
SELECT
  (SELECT count(*) FROM draft
   WHERE answers <> '{}' AND updated_at > $1::timestamptz - interval '1 hour') AS drafts,
  (SELECT count(*) FROM late_permission
   WHERE ended_at IS NULL AND expires_at > $1) AS listed,
  (SELECT count(*) FROM outbox_email e JOIN late_permission p ON p.id = e.late_permission
   WHERE e.state = 'waiting' AND e.due_at = 'infinity'
     AND p.ended_at IS NULL AND p.expires_at > $1) AS invitations
"""
_LAST_CHANGE = """
SELECT at, actor_label, action FROM audit_event WHERE object_type = 'service'
ORDER BY at DESC, id DESC LIMIT 1
"""


async def numbers(now: datetime) -> asyncpg.Record:
    """Drafts touched within the last hour, active late permissions, invitations that wait."""
    row = await DB.row(_NUMBERS, now)
    assert row is not None  # a row of counts always comes back
    return row


async def last_change() -> asyncpg.Record | None:
    """When, by whom and how the service was changed last."""
    return await DB.row(_LAST_CHANGE)
