"""Whether email goes out at all: pauses the provider asks for, and stops that are our own fault.

Kept in the database, so that every worker heeds it and no restart forgets it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from app.logs import log
from app.services.mail_answers import Busy, Misconfigured
from models.engine import DB

TRIAL = timedelta(minutes=1)
"""How often one email is tried while everything has stopped, to learn whether it was mended."""

_READ = """
SELECT CASE WHEN paused_until > $1 THEN paused_until END AS paused_until,
  CASE WHEN paused_until > $1 THEN paused_why END AS paused_why, stopped_at, stopped_why
FROM mail_state
"""
_PAUSE = """
INSERT INTO mail_state AS kept (paused_until, paused_why) VALUES ($1, $2)
ON CONFLICT (id) DO UPDATE SET paused_until = $1, paused_why = $2
WHERE kept.paused_until IS NULL OR kept.paused_until < $1
RETURNING id
"""
_STOP = """
INSERT INTO mail_state AS kept (stopped_at, stopped_why, trial_at) VALUES ($1, $2, $3)
ON CONFLICT (id) DO UPDATE
SET stopped_at = COALESCE(kept.stopped_at, $1), stopped_why = $2, trial_at = $3
WHERE kept.stopped_at IS NULL OR kept.stopped_why <> $2
RETURNING id
"""
_TRY = """
UPDATE mail_state SET trial_at = $2 WHERE stopped_at IS NOT NULL AND trial_at <= $1 RETURNING id
"""
_TRY_NOW = "UPDATE mail_state SET trial_at = $1 WHERE stopped_at IS NOT NULL"
_GO_ON = """
UPDATE mail_state SET stopped_at = NULL, stopped_why = NULL, trial_at = NULL
WHERE stopped_at IS NOT NULL RETURNING id
"""


@dataclass(frozen=True, slots=True)
class MailState:
    """A pause that lasts, with its limit, and a stop with our mistake in a few words."""

    paused_until: datetime | None = None
    paused_why: Literal["minute", "day"] | None = None
    stopped_at: datetime | None = None
    stopped_why: str | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """How many emails may be taken on, and whether that is a trial after a stop."""

    most: int
    trial: bool = False


async def mail_state(now: datetime) -> MailState:
    """How things stand at this moment."""
    row = await DB.row(_READ, now)
    return MailState(**row) if row else MailState()


async def may_send(most: int, now: datetime) -> Leave:
    """How many emails a worker may take on now: one as a trial while everything has stopped."""
    state = await mail_state(now)
    if state.stopped_at is not None:
        return Leave(1 if await DB.row(_TRY, now, now + TRIAL) else 0, trial=True)
    return Leave(0 if state.paused_until is not None else most)


async def pause(answer: Busy, now: datetime) -> None:
    """Let every worker wait until the provider takes emails again."""
    until = answer.until(now)
    if await DB.row(_PAUSE, until, answer.why):
        log.warning("email paused", limit=answer.why, until=until.isoformat())


async def stop(answer: Misconfigured, now: datetime) -> None:
    """Let every worker stop, and raise the alarm: only we can mend this."""
    if await DB.row(_STOP, now, answer.why[:200], now + TRIAL):
        log.error("email stopped", why=answer.why)


async def go_on() -> None:
    """End a stop, since an email has gone out."""
    if await DB.row(_GO_ON):
        log.warning("email goes out again")


async def try_now(now: datetime) -> None:
    """Try one email at once if everything has stopped: this process may have been mended."""
    await DB.rows(_TRY_NOW, now)
