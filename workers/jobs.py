"""The jobs by name. One that fails is logged and done: the next sweep goes on from the database."""

from collections.abc import Awaitable
from typing import Any

from app.clock import now
from app.logs import log
from app.services import outbox
from workers.outbox import send_due


async def send_emails(ctx: dict[str, Any]) -> None:
    """Send what is due: what a ring of the bell asks for."""
    await _logged("send_emails", send_due(ctx["mailer"]))


async def sweep(ctx: dict[str, Any]) -> None:
    """Every few seconds: find what no bell announced and what a vanished worker left behind."""
    await _logged("sweep", _sweep(ctx))


async def _sweep(ctx: dict[str, Any]) -> None:
    await outbox.give_up_leases(now())
    await send_due(ctx["mailer"])


async def _logged(job: str, work: Awaitable[object]) -> None:
    try:
        await work
    except Exception:  # arq would log the error's own words, which may be a person's
        log.exception("job failed", job=job)
