"""The audit log: who did what to what, written in the transaction of the change itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from json import dumps
from typing import Literal
from uuid import UUID

from models.engine import DB

ActorType = Literal["admin", "person", "schedule", "operator", "worker"]

_RECORD = """
INSERT INTO audit_event (at, actor_type, actor_id, actor_label, action, object_type, object_id,
  object_label, before, after, reason, request_id, client_address)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11, $12, $13)
"""

_RECORD_EACH = """
INSERT INTO audit_event (at, actor_type, actor_id, actor_label, action, object_type, object_id,
  object_label, after, request_id, client_address, before, reason)
SELECT $1, $2, $3, $4, $5, $6, object.id, object.label, object.after::jsonb, $10, $11,
  $12::jsonb, $13
FROM unnest($7::text[], $8::text[], $9::text[]) AS object (id, label, after)
"""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acted, labelled as they were called at that moment."""

    type: ActorType
    id: str | None
    label: str
    request_id: str | None = None
    client_address: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an act came from, to find it in the logs."""

    request_id: str | None = None
    client_address: str | None = None


NOWHERE = Origin()
SCHEDULE = Actor("schedule", None, "Schedule")
OPERATOR = Actor("operator", None, "Operator")
WORKER = Actor("worker", None, "Worker")


def person(user: UUID, label: str) -> Actor:
    """The applicant who acts for themselves."""
    return Actor("person", str(user), label)


def admin(id: UUID, label: str, origin: Origin = NOWHERE) -> Actor:
    """The admin who acts in the console, or signs in to it."""
    return Actor("admin", str(id), label, origin.request_id, origin.client_address)


async def record(
    *,
    at: datetime,
    actor: Actor,
    action: str,
    object_type: str,
    object_id: UUID | str | None,
    object_label: str,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str | None = None,
    request_id: str | None = None,
    client_address: str | None = None,
) -> None:
    """Write one audit event in the caller's transaction, with the changed fields only."""
    known = None if object_id is None else str(object_id)
    what = (action, object_type, known, object_label, _json(before), _json(after))
    who = (actor.type, actor.id, actor.label)
    where = (request_id or actor.request_id, client_address or actor.client_address)
    await DB.rows(_RECORD, at, *who, *what, reason, *where)


async def record_each(
    *,
    at: datetime,
    actor: Actor,
    action: str,
    object_type: str,
    objects: Sequence[tuple[UUID, str, Mapping[str, object]]],
    before: Mapping[str, object] | None = None,
    reason: str | None = None,
) -> None:
    """Write one audit event for each (id, label, after) that the same action changed.

    What they all were before, and why, is the same for each.
    """
    if objects:
        ids, labels, after = zip(*objects, strict=True)
        who = (actor.type, actor.id, actor.label)
        columns = (list(map(str, ids)), list(labels), list(map(_json, after)))
        where = (actor.request_id, actor.client_address)
        same = (*where, _json(before), reason)
        await DB.rows(_RECORD_EACH, at, *who, action, object_type, *columns, *same)


def _json(fields: Mapping[str, object] | None) -> str:
    """Fields as JSON; dates and identifiers become the text that people read."""
    return dumps(dict(fields or {}), default=str)
