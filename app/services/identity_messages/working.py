"""Working off what the identity provider told us, one message after the other."""

from datetime import datetime
from json import loads
from typing import Any

from app.logs import log
from app.services.identity_messages.merging import NOBODY, merge
from app.services.identity_messages.reading import told
from app.services.identity_messages.updating import update
from app.services.outbox.pauses import pause_after
from models import merging_query
from models import webhook_query as query
from models.engine import DB

UNREADABLE = "names nobody"


async def work_off(now: datetime) -> int:
    """Do what kept messages ask for, each once and by itself; how many were taken up."""
    taken = 0
    while await _next(now):
        taken += 1
    return taken


async def _next(now: datetime) -> bool:
    """One message in one transaction, if there is one; one that fails is tried again later."""
    row: Any = None
    try:
        async with DB.transaction():
            row = await query.take(now)
            if row is not None:
                await query.handled(row["id"], await _outcome(row, now), now)
        return row is not None
    except Exception as error:
        if row is None:
            raise
        pause = pause_after(row["attempts"] + 1)
        await query.failed(row["id"], now, None if pause is None else now + pause)
        log.warning("identity message failed", error=type(error).__name__)
        return True


async def _outcome(row: Any, now: datetime) -> str:
    """What was done about a message; of a type that we do not know, nothing."""
    said, at = loads(row["body"]).get("message"), row["sent_at"] or row["received_at"]
    said = said if isinstance(said, dict) else {}
    match row["type"]:
        case "UserUpdated":
            return await _updated(row["provider"], said.get("user"), at)
        case "UserMerged":
            return await _merged(row["provider"], said, at, now)
        case "Ping":
            return "ping"
    return "unknown type"


async def _updated(provider: str, user: object, at: datetime) -> str:
    known = told(user, at)
    if known is None:
        return UNREADABLE
    person = await merging_query.hold(provider, known.subject)
    return NOBODY if person is None else await update(person, known)


async def _merged(provider: str, said: dict[str, Any], at: datetime, now: datetime) -> str:
    known, gone = told(said.get("masterUser"), at), said.get("mergedUserId")
    if known is None or not isinstance(gone, str) or not gone:
        return UNREADABLE
    return await merge(provider, gone, known, now)
