"""The jobs by name. One that fails is logged and done: the next sweep goes on from the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from app import bell
from app.clock import now
from app.logs import log
from app.services.campaigning.sending import look_after, start_due
from app.services.identity_messages import work_off
from app.services.importing.nightly import plan_nightly
from app.services.late.schedule import look_after_late_list
from app.services.operating.month_ending import warn_of_month
from app.services.operating.service import record_reached
from app.services.subscribers import keep_counts_short
from workers.housekeeping import keep_house
from workers.imports import work_off_imports
from workers.shared_time import Time

FAR = timedelta(hours=1)


class ClocksDiffer(Exception):
    """What time it is cannot be told well enough to erase anything by it."""


def moment(ctx: dict[str, Any]) -> datetime:
    """The present moment by the clock that workers share, where this process knows it."""
    time: Time = ctx.get("time", now)
    return time()


async def send_emails(ctx: dict[str, Any]) -> None:
    """Wake the one that sends: what a ring of the bell asks for."""
    with logged("send_emails"):
        ctx["sender"].wake()


async def start_campaigns(ctx: dict[str, Any]) -> None:
    """What a ring of the bell asks for, and every few seconds: start campaigns that are due."""
    with logged("start_campaigns"):
        await start_due(moment(ctx))


async def look_after_campaigns(ctx: dict[str, Any]) -> None:
    """Every few seconds: second groups, pace, finish reports, what was cancelled."""
    with logged("look_after_campaigns"):
        await look_after(moment(ctx))


async def work_off_messages(ctx: dict[str, Any]) -> None:
    """What a ring of the bell asks for, and every minute: do what the identity provider told."""
    with logged("work_off_messages"):
        await work_off(moment(ctx))


async def keep_time(ctx: dict[str, Any]) -> None:
    """Every minute: record scheduled changes that have come, and warn of a start month's end."""
    with logged("keep_time"):
        await record_reached(moment(ctx))
        await warn_of_month(moment(ctx))
        await keep_counts_short()


async def keep_late_list(ctx: dict[str, Any]) -> None:
    """Every minute: end late permissions whose time has come, and tell people in time."""
    with logged("keep_late_list"):
        await look_after_late_list(moment(ctx))


async def tidy_up(ctx: dict[str, Any]) -> None:
    """Every night: erase what is kept no longer."""
    with logged("tidy_up"):
        if abs(moment(ctx) - now()) > FAR:
            raise ClocksDiffer
        await keep_house(ctx.get("time", now))


async def work_on_imports(ctx: dict[str, Any]) -> None:
    """What a ring of the bell asks for, and every few seconds: read and apply waiting files."""
    with logged("work_on_imports"):
        await work_off_imports()


async def plan_imports(ctx: dict[str, Any]) -> None:
    """In the small hours: add tonight's imports, once however often this runs."""
    with logged("plan_imports"):
        if await plan_nightly(moment(ctx)):
            await bell.ring(bell.WORK_ON_IMPORTS)


@contextmanager
def logged(job: str) -> Iterator[None]:
    """Log a failure ourselves: arq would log the error's words, which may be a person's."""
    try:
        yield
    except Exception:
        log.exception("job failed", job=job)
