"""Somebody who signs in to the console, and the codes they are emailed."""

import json

from models.engine import DB
from tests.http.applicant import Applicant

CODES = "SELECT values FROM outbox_email WHERE template = 'admin-sign-in-code' ORDER BY created_at"
HAPPENED = "SELECT action FROM audit_event WHERE object_type = 'admin' ORDER BY created_at, at"


async def codes() -> list[str]:
    """Every code that was emailed, the newest last."""
    return [json.loads(row["values"])["code"] for row in await DB.rows(CODES)]


async def recorded() -> list[str]:
    """What the audit log says of admins, in order."""
    return [row["action"] for row in await DB.rows(HAPPENED)]


async def ask(visitor: Applicant, email: str) -> Applicant:
    """Ask for a code."""
    await visitor.open("/admin/sign-in")
    return await visitor.send({"email": email})


async def sign_in(visitor: Applicant, email: str) -> Applicant:
    """Ask for a code and enter it."""
    await ask(visitor, email)
    return await visitor.send({"code": (await codes())[-1]})
