"""Sending at Notify's allowance: how near to it a worker comes, and that it is never overstepped.

The local Notify refuses what is too much for a minute, as the real one does: this takes a little
longer than a minute, whatever the allowance.
"""

import asyncio
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bench.asked import Asked
from bench.figure import Figure, Goal

if TYPE_CHECKING:
    from tests.notify.told import Told

PER_MINUTE = 3000
LONGER_THAN_A_MINUTE = 66
GOAL = Goal("at least", 0.98, "ratio")
NONE = Goal("exactly", 0)


async def measure(asked: Asked, folder: Path) -> list[Figure]:
    """One worker that has more to send than it may, in as many stretches as there are rounds."""
    from models.engine import DB
    from tests.notify.told import Told

    await DB.start_connection_pool()
    notify = Told(folder / "notify")
    notify.start()
    notify.behave(per_minute=PER_MINUTE)
    rates = await sending(notify, asked.rounds)
    refused = notify.met().get("limited", 0)
    notify.stop()
    await DB.close_connection_pool()
    allowed = (float(PER_MINUTE),) * asked.rounds
    return [
        Figure("sending under an allowance", "/min", rates, "the allowance", allowed, GOAL),
        Figure("sending under an allowance, answers 429", "", (float(refused),), goal=NONE),
    ]


async def sending(notify: "Told", rounds: int) -> tuple[float, ...]:
    """How many emails a minute were taken in each stretch."""
    from redis.asyncio import Redis

    from app.settings import settings
    from bench.mail_outbox import promise
    from workers.allowance import Shared
    from workers.mailers.notify import Notify
    from workers.sender import Sender

    await promise(2 * PER_MINUTE)
    redis = Redis.from_url(settings().redis_url)
    sender = Sender(Notify(notify.chosen()), Shared(redis, PER_MINUTE))
    work = asyncio.create_task(sender.run())
    rates = tuple([await stretch(notify, LONGER_THAN_A_MINUTE / rounds) for _ in range(rounds)])
    sender.end()
    await work
    await redis.aclose()
    return rates


async def stretch(notify: "Told", seconds: float) -> float:
    """The emails a minute that were taken in so many seconds."""
    before, began = notify.met().get("accept", 0), perf_counter()
    await asyncio.sleep(seconds)
    taken = notify.met().get("accept", 0) - before
    return 60 * taken / (perf_counter() - began)
