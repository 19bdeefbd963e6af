"""The development mailbox: where emails go on a machine that sends none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from json import dumps, loads
from uuid import UUID

from models.engine import DB

SHOWN = 100

_DELIVER = """
INSERT INTO mailbox_message (reference, recipient, subject, text, html, headers, received_at)
VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)
"""
_ARRIVED_AT = "SELECT min(received_at) AS at FROM mailbox_message WHERE reference = $1"
_FIELDS = "SELECT id, recipient, subject, text, headers, received_at FROM mailbox_message"
_NEWEST = f"{_FIELDS} ORDER BY received_at DESC, id LIMIT $1"
_HTML = "SELECT html FROM mailbox_message WHERE id = $1"


@dataclass(frozen=True, slots=True)
class Message:
    """One email in the mailbox."""

    id: UUID
    recipient: str
    subject: str
    text: str
    headers: Mapping[str, str]
    received_at: datetime


async def deliver(
    reference: UUID,
    recipient: str,
    subject: str,
    text: str,
    html: str,
    headers: Mapping[str, str],
    now: datetime,
) -> None:
    """Put one email in; called twice it is there twice, as in a real inbox."""
    told = dumps(dict(headers))
    await DB.rows(_DELIVER, reference, recipient, subject, text, html, told, now)


async def arrived_at(reference: UUID) -> datetime | None:
    """When the email of this reference first came in, or None."""
    row = await DB.row(_ARRIVED_AT, reference)
    moment: datetime | None = row["at"] if row else None
    return moment


async def messages() -> list[Message]:
    """The newest emails, newest first."""
    rows = await DB.rows(_NEWEST, SHOWN)
    return [Message(**{**row, "headers": loads(row["headers"])}) for row in rows]


async def html_of(message: UUID) -> str | None:
    """The HTML page of one email, or None when there is no such email."""
    row = await DB.row(_HTML, message)
    page: str | None = row["html"] if row else None
    return page
