"""Registrations to work on, the admins who do, and what the database holds afterwards."""

import json
from typing import Any
from uuid import UUID, uuid4

from app.audit import Actor, admin
from app.emails.render import render
from models.engine import DB
from tests import stage
from tests.http.drafts import register

ASH: Actor = admin(uuid4(), "Ash Quillerby")
REVIEWED = {"funding_result": "in_review", "funding_code": "subject_to_review"}


async def registration(**columns: Any) -> UUID:
    """A registration of Alex Teacher for headship."""
    return await register(await stage.person(), **columns)


async def stored(registration_id: UUID, *names: str) -> Any:
    """One column of a registration, or several."""
    row = await DB.row("SELECT * FROM registration WHERE id = $1", registration_id)
    values = tuple(row[name] for name in names)
    return values if len(values) > 1 else values[0]


async def events() -> list[tuple[str, str, str | None]]:
    """What was recorded of registrations: event, who, why; the oldest first."""
    rows = await DB.rows("SELECT event, actor, reason FROM registration_event ORDER BY at, event")
    return [tuple(row.values()) for row in rows]


async def audited() -> list[tuple[str, str, str]]:
    """What the audit log holds: action, who, object; in the order of the actions' names."""
    rows = await DB.rows(
        "SELECT action, actor_label, object_label FROM audit_event ORDER BY action, created_at"
    )
    return [tuple(row.values()) for row in rows]


async def emails() -> list[tuple[str, str]]:
    """What was promised: template and address."""
    rows = await DB.rows("SELECT template, recipient FROM outbox_email ORDER BY template")
    return [tuple(row.values()) for row in rows]


async def text_of(template: str) -> str:
    """The words of the email of a template."""
    row = await DB.row("SELECT values::text FROM outbox_email WHERE template = $1", template)
    return render(template, json.loads(row["values"])).text
