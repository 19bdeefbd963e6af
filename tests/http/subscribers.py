"""Subscriptions as tests make and find them."""

from typing import Any
from uuid import UUID

from app.services.unsubscribing import own_link
from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant

FORM, DONE = "/email-updates", "/email-updates/confirmation"
SET_UP = "Your email request has been set up"
STATES = {
    "open": "registration = 'open'",
    "partially closed": "registration = 'partially_closed'",
    "closed": "closed_from = now() - interval '99 years'",
}


async def close(**columns: Any) -> None:
    """Registration is closed temporarily, until a summer like others."""
    await stage.close_service(**columns)


async def ask(applicant: Applicant, interest: str = "senco") -> Applicant:
    """Open the form, answer and send it."""
    await applicant.open(FORM)
    return await applicant.send({"interest": interest})


async def subscriptions() -> list[dict[str, Any]]:
    """Every subscription, the oldest first."""
    return [dict(row) for row in await DB.rows("SELECT * FROM subscription ORDER BY created_at")]


async def subscription_of(user: UUID) -> dict[str, Any]:
    """The subscription of a person."""
    row = await DB.row("SELECT * FROM subscription WHERE user_id = $1", user)
    return dict(row)


async def emails() -> list[tuple[str, str]]:
    """The address and the state of every email to subscribers, the oldest first."""
    rows = await DB.rows(
        "SELECT recipient, state FROM outbox_email WHERE subscription IS NOT NULL"
        " ORDER BY created_at, state"
    )
    return [(row["recipient"], row["state"]) for row in rows]


async def link_of(user: UUID) -> str:
    """The unsubscribe link that the emails of this person hold."""
    return own_link((await subscription_of(user))["id"])


async def one_click(browser: Any, link: str, **sent: Any) -> Any:
    """What a mail program posts."""
    sent = sent or {"data": {"List-Unsubscribe": "One-Click"}}
    return await browser.post(link.replace("/unsubscribe", "/one-click", 1), **sent)


async def active() -> int:
    """How many subscriptions are active."""
    row = await DB.row("SELECT count(*) AS n FROM subscription WHERE unsubscribed_at IS NULL")
    assert row is not None
    return int(row["n"])


async def change_service(state: str) -> None:
    """Bring the service into one of its states."""
    await DB.rows(f"UPDATE service_state SET {STATES[state]}")
