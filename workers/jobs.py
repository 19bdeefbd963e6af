"""The jobs by name. One that fails is logged and done: the next sweep goes on from the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.clock import now
from app.logs import log
from app.services import outbox
from workers.outbox import send_due


async def send_emails(ctx: dict[str, Any]) -> None:
    """Send what is due: what a ring of the bell asks for."""
    with logged("send_emails"):
        await send_due(ctx["mailer"])


async def sweep(ctx: dict[str, Any]) -> None:
    """Every few seconds: find what no bell announced and what a vanished worker left behind."""
    with logged("sweep"):
        await outbox.give_up_leases(now())
        await send_due(ctx["mailer"])


@contextmanager
def logged(job: str) -> Iterator[None]:
    """Log a failure ourselves: arq would log the error's words, which may be a person's."""
    try:
        yield
    except Exception:
        log.exception("job failed", job=job)
