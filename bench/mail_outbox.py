"""Promised emails, and a worker that sends them through a stub."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from app import logs
from app.clock import now
from app.services.mail_answers import Accepted
from models.engine import DB
from workers.mailers.mailer import Email, Mailer
from workers.sender import Sender

VALUES = {"later_courses": False, "link": "http://localhost:8000/sign-in?to=account"}
_PROMISE = """
INSERT INTO outbox_email (template, recipient, values, dedupe_key, due_at)
SELECT 'email-updates-confirmation', 'person' || n || '@example.com', $1, gen_random_uuid(), now()
FROM generate_series(1, $2::int) AS n
"""


class Stub:
    """A mailer that takes every email after a while."""

    def __init__(self, latency_ms: int) -> None:
        self.seconds = latency_ms / 1000

    async def send(self, email: Email) -> Accepted:
        """Take it."""
        await asyncio.sleep(self.seconds)
        return Accepted(now())

    async def find(self, reference: UUID) -> None:
        """Nothing is in doubt."""

    async def problems(self) -> list[str]:
        """None."""
        return []


def stub(latency_ms: int) -> Mailer:
    """A stub that answers after so many milliseconds."""
    return Stub(latency_ms)


async def dispatch(mailer: Mailer, emails: int) -> Callable[[], Awaitable[Any]]:
    """Promise so many emails; what sends them all."""
    await promise(emails)
    return Sender(mailer).send_due


async def promise(emails: int) -> None:
    """An outbox with so many emails that are due, and no others."""
    logs.configure("json")
    await DB.rows("TRUNCATE outbox_email CASCADE")
    await DB.rows(_PROMISE, json.dumps(VALUES), emails)
