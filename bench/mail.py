"""Dispatch of promised emails by one worker, beside plain arq that does the same and keeps nothing.

The stub answers at once, after 20 ms and after 100 ms. Besides, for the reader, the same through
Notify's own client and a local Notify.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.stage import stage

EMAILS = 1500
ROUNDS = 3
GOALS = {0: 1.0, 20: 1.7, 100: 1.7}


async def measure(folder: Path) -> None:
    """Figure and yardstick by turns, so that a busy moment of the machine strikes both."""
    from bench.mail_outbox import dispatch, stub
    from bench.plain_arq import plain
    from models.engine import DB

    await DB.start_connection_pool()
    await dispatch(stub(0), 100)  # what is compiled and planned once
    for latency, goal in GOALS.items():
        rounds = []
        for _ in range(ROUNDS):
            yardstick = await rate(plain(EMAILS, latency))
            rounds.append((await rate(dispatch(stub(latency), EMAILS)), yardstick))
        report(latency, rounds, goal)
    await through_notify(folder)
    await DB.close_connection_pool()


async def rate(work: Awaitable[Callable[[], Awaitable[int]]]) -> float:
    """How many of it went out per second; preparing it does not count."""
    prepared = await work
    began = perf_counter()
    done = await prepared()
    return float(done / (perf_counter() - began))


def report(latency: int, rounds: list[tuple[float, float]], goal: float) -> None:
    """The middle one of the rounds' ratios."""
    ratios = [ours / theirs for ours, theirs in rounds]
    answering = f"after {latency} ms" if latency else "at once"
    print(f"dispatch, answered {answering}: {median(ratios):.2f} of plain arq (goal {goal:.1f})")
    for ours, theirs in rounds:
        print(f"  {ours:.0f}/s, plain arq {theirs:.0f}/s")


async def through_notify(folder: Path) -> None:
    """The same with the official client over HTTP, for the reader."""
    from ground.notify import LocalNotify

    from app.settings import Settings
    from bench.mail_outbox import dispatch
    from workers.mailers.notify import Notify

    notify = LocalNotify(folder / "notify").start()
    named = {name.lower(): value for name, value in notify.settings().items()}
    mailer = Notify(Settings(**named))
    for latency in GOALS:
        notify.behave(latency_ms=latency)
        await rate(dispatch(mailer, 100))
        print(
            f"through Notify's client, {latency} ms: {await rate(dispatch(mailer, EMAILS)):.0f}/s"
        )
    notify.stop()


def main() -> None:
    """Measure and print."""
    with stage() as folder:
        asyncio.run(measure(folder))
