"""The emails and events that came of something, in few words."""

from json import loads
from typing import Any

from app.audit import Actor
from app.emails.render import render
from models.engine import DB

ADMIN = Actor("admin", "7", "Ash Quillerby")


async def emails(template: str | None = None) -> list[tuple[str, str, str]]:
    """Template, recipient and state of every promised email, by the time of its promise."""
    rows = await DB.rows(
        "SELECT * FROM outbox_email WHERE $1::text IS NULL OR template = $1"
        " ORDER BY created_at, template, recipient",
        template,
    )
    return [(row["template"], row["recipient"], state_of(row)) for row in rows]


def state_of(row: Any) -> str:
    """`held` while nobody knows when it is due."""
    held = row["state"] == "waiting" and row["due_at"].year == 9999
    return "held" if held else row["state"]


async def text_of(template: str) -> str:
    """The words of the one email of this template."""
    (row,) = await DB.rows("SELECT values FROM outbox_email WHERE template = $1", template)
    return render(template, loads(row["values"])).text


async def events() -> list[tuple[str, str, str]]:
    """Who did what to what."""
    rows = await DB.rows("SELECT * FROM audit_event ORDER BY created_at, object_label")
    return [(row["actor_label"], row["action"], row["object_label"]) for row in rows]


async def rows_of(email: str) -> list[Any]:
    """The rows of an address, oldest first."""
    return list(
        await DB.rows("SELECT * FROM late_permission WHERE email = $1 ORDER BY added_at", email)
    )
