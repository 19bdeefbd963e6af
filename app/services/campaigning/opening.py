"""What an opening or a closing means to campaigns, in the transaction that records it."""

from contextlib import suppress
from datetime import datetime

from app.audit import WORKER
from app.services.campaigning.recording import move
from app.services.campaigning.refusals import AlreadyElse
from app.services.campaigning.reporting import report
from models import campaign_query as query

CLOSED = "Registration is no longer open"


async def start_at_opening(now: datetime) -> list[str]:
    """Make the campaigns due that wait for registration to open; their names."""
    return [row["name"] for row in await query.make_due_at_opening(now)]


async def pause_at_closing(now: datetime) -> None:
    """Pause what says that registration is open, now that it is not any more."""
    for id in await query.sending_opening_email():
        columns = {"state": "paused", "state_reason": CLOSED}
        with suppress(AlreadyElse):  # paused or cancelled by somebody at this very moment
            before = await move(id, ("running",), columns, "paused", WORKER, now)
            await report(before, "paused", now, reason=CLOSED)


async def names_waiting_for_opening() -> list[str]:
    """The campaigns that the next opening starts."""
    return [row["name"] for row in await query.waiting_for_opening()]
