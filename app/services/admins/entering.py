"""Entering a sign-in code: it works once, for ten minutes, in the browser that asked for it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from app import audit
from app.audit import Actor, Origin
from app.services.admins.codes import is_code, known_as
from app.services.admins.recording import record_of
from app.services.admins.staff import Admin
from models import admin_code_query as query
from models.engine import DB

TRIES = 5

Refusal = Literal["nobody", "used", "locked", "expired", "wrong"]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The admin whose code it was, and the series that their new session belongs to."""

    id: UUID
    series: int


async def enter_code(typed: str, pending: str, now: datetime, origin: Origin) -> SignedIn | Refusal:
    """Use the code of a pending sign-in up, or say why it does not work."""
    async with DB.transaction():
        row = await query.lock(known_as(pending)) if pending else None
        if row is None:
            return "nobody"
        refusal = _refusal(row, typed, pending, now)
        actor = _actor(row, origin)
        if refusal is None and actor is not None:
            await query.use(row["id"], now)
            await _record(row, "signed_in", actor, now)
            return SignedIn(row["admin"], row["session_series"])
        return await _refuse(row, refusal or "wrong", actor, now)


def _refusal(row: Any, typed: str, pending: str, now: datetime) -> Refusal | None:
    if row["used_at"] is not None:
        return "used"
    if row["tries"] >= TRIES:
        return "locked"
    if now >= row["expires_at"]:
        return "expired"
    return None if is_code(typed, pending, row["code"]) else "wrong"


async def _refuse(row: Any, refusal: Refusal, actor: Actor | None, now: datetime) -> Refusal:
    if refusal == "wrong":
        await query.count_try(row["id"])
        refusal = "locked" if row["tries"] + 1 >= TRIES else "wrong"
    action = "locked" if refusal == "locked" else "code_refused"
    if actor is not None:
        await _record(row, action, actor, now, after={"why": refusal})
    else:
        await DB.row("SELECT 1")  # for an unknown address no answer comes sooner
    return refusal


async def _record(
    row: Any, action: str, actor: Actor, now: datetime, after: dict[str, object] | None = None
) -> None:
    admin = Admin(row["admin"], row["name"], row["email"], row["super"])
    await record_of(admin, action, actor, now, after=after)


def _actor(row: Any, origin: Origin) -> Actor | None:
    """The admin who signs in, while they are active."""
    if row["admin"] is None:
        return None
    return audit.admin(row["admin"], row["name"] or row["email"], origin)
