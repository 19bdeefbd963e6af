"""What is written to the outbox about late permissions, for many at once."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from models.engine import DB

# An invitation whose link does not work yet is due at the end of time, and released before.
_PROMISE = """
INSERT INTO outbox_email
  (template, recipient, values, dedupe_key, priority, due_at, late_permission)
SELECT $1, letter.recipient, letter.values::jsonb, letter.cause, 1,
  COALESCE($2::timestamptz, 'infinity'), letter.permission
FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[])
  AS letter (permission, recipient, values, cause)
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING 1
"""
# Rows of the list are held before their emails, as everything else here does it.
_RELEASE = """
WITH held AS (
  SELECT id, invited_at FROM late_permission AS permission
  WHERE ended_at IS NULL AND expires_at > $1 AND EXISTS (
    SELECT 1 FROM outbox_email AS email WHERE email.late_permission = permission.id
      AND email.state = 'waiting' AND email.due_at = 'infinity'
  )
  ORDER BY id FOR UPDATE
), invited AS (
  UPDATE late_permission AS permission SET invited_at = COALESCE(held.invited_at, $1)
  FROM held WHERE permission.id = held.id RETURNING permission.id
)
UPDATE outbox_email AS email SET due_at = $1
FROM invited WHERE email.late_permission = invited.id
  AND email.state = 'waiting' AND email.due_at = 'infinity'
RETURNING 1
"""
_CANCEL = """
UPDATE outbox_email SET state = 'cancelled', error = 'ended'
WHERE late_permission = ANY($1) AND state = 'waiting'
"""
_WAITING = """
SELECT 1 FROM outbox_email WHERE late_permission = $1 AND template = 'late-invitation'
  AND state IN ('waiting', 'sending', 'unknown') LIMIT 1
"""
_MOVE_END = """
UPDATE outbox_email SET values = values || jsonb_build_object('ends_on', $2::text)
WHERE late_permission = $1 AND template = 'late-invitation' AND state = 'waiting'
"""
_TAKE_BACK_REMINDER = """
UPDATE outbox_email SET state = 'cancelled', error = 'end changed'
WHERE late_permission = $1 AND template = 'late-reminder' AND state = 'waiting'
"""


async def promise_each(
    template: str, due_at: datetime | None, letters: Sequence[tuple[UUID, str, str, str]]
) -> int:
    """Promise (permission, recipient, values, cause) each; how many were not promised before."""
    columns = [list(column) for column in zip(*letters, strict=True)] or [[], [], [], []]
    return len(await DB.rows(_PROMISE, template, due_at, *columns))


async def release(now: datetime) -> int:
    """Make the waiting invitations of active permissions due; how many people are now invited."""
    return len(await DB.rows(_RELEASE, now))


async def cancel(permissions: Sequence[UUID]) -> None:
    """Send nothing more that waits for people whose permission has ended."""
    await DB.rows(_CANCEL, list(permissions))


async def invitation_waits(permission: UUID) -> bool:
    """Whether an invitation is still on its way."""
    return bool(await DB.rows(_WAITING, permission))


async def move_end(permission: UUID, ends_on: str) -> None:
    """Tell the new end in an invitation that waits, and no reminder of the old one."""
    await DB.rows(_MOVE_END, permission, ends_on)
    await DB.rows(_TAKE_BACK_REMINDER, permission)
