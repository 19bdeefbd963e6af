"""The jobs by name. One that fails is logged and done: the next sweep goes on from the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.clock import now
from app.logs import log
from app.services import outbox
from app.services.late.schedule import look_after_late_list
from app.services.operating.month_ending import warn_of_month
from app.services.operating.service import record_reached
from app.services.unsubscribing import erase_addresses
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


async def keep_time(ctx: dict[str, Any]) -> None:
    """Every minute: record scheduled changes that have come, and warn of a start month's end."""
    with logged("keep_time"):
        await record_reached(now())
        await warn_of_month(now())


async def keep_late_list(ctx: dict[str, Any]) -> None:
    """Every minute: end late permissions whose time has come, and tell people in time."""
    with logged("keep_late_list"):
        await look_after_late_list(now())


async def tidy_up(ctx: dict[str, Any]) -> None:
    """Every night: erase what is kept no longer."""
    with logged("tidy_up"):
        erased = await erase_addresses(now())
        log.info("addresses erased", subscriptions=erased)


@contextmanager
def logged(job: str) -> Iterator[None]:
    """Log a failure ourselves: arq would log the error's words, which may be a person's."""
    try:
        yield
    except Exception:
        log.exception("job failed", job=job)
