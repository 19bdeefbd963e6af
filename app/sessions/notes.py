"""One message for the next page, named rather than written out, shown once."""

from contextlib import suppress
from dataclasses import dataclass, replace

import msgspec

from app.sessions.cookies import LIFE
from app.sessions.store import store
from app.sessions.visit import USER, Connection, see, visit

NOTE = "note"


@dataclass(frozen=True, slots=True)
class Note:
    """The name of a message, and the id of what it is about."""

    name: str
    object_id: str


async def leave_note(connection: Connection, note: Note) -> None:
    """Keep a message for a signed-in person's next page, in place of an older one."""
    seen = visit(connection)
    if USER in seen.fields:
        fields = {NOTE: msgspec.json.encode(note).decode()}
        await store().change(seen.id, fields, life=LIFE)
        see(connection, replace(seen, fields={**seen.fields, **fields}))


async def take_note(connection: Connection) -> Note | None:
    """The message that was left for this page, once."""
    seen = visit(connection)
    if NOTE not in seen.fields or not await store().take(seen.id, NOTE):
        return None
    see(connection, replace(seen, fields=seen.without(NOTE)))
    with suppress(msgspec.DecodeError):  # another release left it
        return msgspec.json.decode(seen.fields[NOTE], type=Note)
    return None
