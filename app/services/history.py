"""What was done to one thing, as the audit log has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from json import loads
from typing import Any
from uuid import UUID

from models import audit_query


@dataclass(frozen=True, slots=True)
class Event:
    """One event; who and what are called as they were then, `before` and `after` hold changes."""

    id: UUID
    at: datetime
    actor_type: str
    actor_id: str | None
    actor: str
    action: str
    object_type: str
    object_id: str | None
    object: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    reason: str


@dataclass(frozen=True, slots=True)
class Actor:
    """An admin by whom the audit log can be filtered."""

    id: UUID
    label: str
    archived: bool


async def acting_admins() -> list[Actor]:
    """Every admin there ever was, active ones first."""
    return [
        Actor(row["id"], row["name"] or row["email"], row["archived_at"] is not None)
        for row in await audit_query.admins()
    ]


async def history(object_type: str, object_id: UUID | str, limit: int = 50) -> list[Event]:
    """The newest events of an object, newest first."""
    return [
        event_of(row) for row in await audit_query.of_object(object_type, str(object_id), limit)
    ]


def event_of(row: Mapping[str, Any]) -> Event:
    """The event that a row of the audit log holds."""
    return Event(
        id=row["id"],
        at=row["at"],
        actor_type=row["actor_type"],
        actor_id=row["actor_id"],
        actor=row["actor_label"],
        action=row["action"],
        object_type=row["object_type"],
        object_id=row["object_id"],
        object=row["object_label"],
        before=loads(row["before"]),
        after=loads(row["after"]),
        reason=row["reason"] or "",
    )
