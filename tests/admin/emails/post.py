"""Emails as tests promise them, without whatever causes them."""

from typing import Any
from uuid import UUID, uuid4

from models.engine import DB
from tests import stage
from tests.http.stories import MAY

EMAILS = "/admin/emails"


async def promised(template: str, to: str = "bob@example.com", **columns: Any) -> UUID:
    """An email in the outbox; its id."""
    row = {"due_at": MAY, "created_at": MAY, "dedupe_key": str(uuid4()), **columns}
    names, marks = ", ".join(row), ", ".join(f"${n + 3}" for n in range(len(row)))
    made = await DB.row(
        f"INSERT INTO outbox_email (template, recipient, {names}) VALUES ($1, $2, {marks})"
        " RETURNING id",
        template,
        to,
        *row.values(),
    )
    return made["id"]


async def event(email: UUID, event: str, detail: str | None = None) -> None:
    """What the mail provider said to the first attempt."""
    await DB.rows(
        "INSERT INTO email_event (email, at, attempt, event, detail) VALUES ($1, $2, 1, $3, $4)",
        email,
        MAY,
        event,
        detail,
    )


async def subscribed(name: str) -> UUID:
    """The request for email updates of a person; its id."""
    row = await DB.row(
        "INSERT INTO subscription"
        " (user_id, email, interest, consent_version, subscribed_at, updated_at)"
        " VALUES ($1, $2, 'senco', '1', $3, $3) RETURNING id",
        await stage.person(name),
        f"{name}@example.com",
        MAY,
    )
    return row["id"]
