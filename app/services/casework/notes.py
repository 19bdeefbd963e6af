"""Notes about a registration: written once, never changed or removed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app import audit
from app.audit import Actor
from app.services.casework.case import OBJECT, Case, hold
from app.services.casework.written import note_in
from app.services.receipts import claim
from models import casework_query as query
from models.engine import DB


@dataclass(frozen=True, slots=True)
class Note:
    """One note, by whom and when."""

    text: str
    author: str
    at: datetime


async def add_note(
    registration: UUID, text: str, actor: Actor, now: datetime, form_id: str | None = None
) -> Case:
    """Keep a note; the registration. Raises Unknown, CaseworkRefused or AlreadySent."""
    async with DB.transaction():
        case = await hold(registration)
        written = note_in(text)
        await claim(form_id)
        await write_note(case, written, actor, now)
    return case


async def write_note(case: Case, text: str, actor: Actor, now: datetime) -> None:
    """Keep a cleaned note in the caller's transaction."""
    await query.add_note(case.id, now, actor.label, text)
    await audit.record(
        at=now,
        actor=actor,
        action="registration.note_added",
        object_type=OBJECT,
        object_id=case.id,
        object_label=case.label,
    )


async def notes_of(registration: UUID) -> tuple[Note, ...]:
    """Every note about a registration, newest first."""
    rows = await query.notes(registration)
    return tuple(Note(row["text"], row["author"], row["at"]) for row in rows)
