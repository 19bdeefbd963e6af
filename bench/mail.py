"""Dispatch of promised emails by one worker, beside plain arq that does the same and keeps nothing.

The stub answers at once, after 20 ms and after 100 ms. Besides, for the reader, the same through
Notify's own client and a local Notify.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from bench.asked import Asked, in_turns
from bench.figure import Figure, Goal

EMAILS = 1000
YARDSTICK = "plain arq"
GOALS = {
    latency: Goal("at least", limit, "ratio")
    for latency, limit in ((0, 1.0), (20, 1.7), (100, 1.7))
}
Prepare = Callable[[], Awaitable[Callable[[], Awaitable[int]]]]


async def measure(asked: Asked, folder: Path) -> list[Figure]:
    """Figure and yardstick by turns, so that a busy moment of the machine strikes both."""
    from bench.mail_outbox import dispatch, stub
    from bench.plain_arq import plain
    from models.engine import DB

    await DB.start_connection_pool()
    await rate(partial(dispatch, stub(0), 100))  # what is compiled and planned once
    found = []
    for latency, goal in GOALS.items():
        theirs, ours = await in_turns(
            asked.rounds,
            partial(rate, partial(plain, EMAILS, latency)),
            partial(rate, partial(dispatch, stub(latency), EMAILS)),
        )
        found.append(Figure(named("dispatch", latency), "/s", ours, YARDSTICK, theirs, goal))
    found += await through_notify(folder)
    await DB.close_connection_pool()
    return found


async def rate(prepare: Prepare) -> float:
    """How many of it went out per second; preparing it does not count."""
    work = await prepare()
    began = perf_counter()
    done = await work()
    return done / (perf_counter() - began)


async def through_notify(folder: Path) -> list[Figure]:
    """The same with the official client over HTTP, once each, for the reader."""
    from bench.mail_outbox import dispatch
    from tests.notify.told import Told
    from workers.mailers.notify import Notify

    notify = Told(folder / "notify")
    notify.start()
    mailer = Notify(notify.chosen())
    found = []
    for latency in GOALS:
        notify.behave(latency_ms=latency)
        await rate(partial(dispatch, mailer, 100))
        rates = (await rate(partial(dispatch, mailer, EMAILS)),)
        found.append(Figure(named("dispatch through Notify's client", latency), "/s", rates))
    notify.stop()
    return found


def named(what: str, latency: int) -> str:
    """What is done, and how soon it is answered."""
    return f"{what}, answered {f'after {latency} ms' if latency else 'at once'}"
