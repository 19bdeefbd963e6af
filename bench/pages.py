"""The question page, and answering it, beside the same server sending a fixed page."""

from functools import partial
from pathlib import Path
from statistics import median

from bench.asked import Asked, in_turns, say
from bench.client import closed_loop, open_loop, percentile
from bench.figure import Figure, Goal
from bench.processor import spent
from bench.stage import FIXED_PAGE, SERVICE, serving

CONNECTIONS = 16
SECONDS = 4.0
FIXED = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
YARDSTICK = "a fixed page of 14 KB"
GOALS = {
    "question page": Goal("at least", 0.20, "ratio"),
    "answering a question": Goal("at least", 0.12, "ratio"),
}
GOAL_P99 = Goal("under", 25)


async def measure(asked: Asked, folder: Path) -> list[Figure]:
    """Figure and yardstick by turns, so that a busy moment of the machine strikes both."""
    from bench.people import browsers, sessions

    made = await sessions(CONNECTIONS)
    with serving(FIXED_PAGE, folder) as yardstick, serving(SERVICE, folder) as service:
        people = await browsers(service, made)
        pages = [browser.get() for browser in people]
        forms = [browser.post(course="npq-senco") for browser in people]
        took: tuple[list[float], ...] = ([], [], [])
        fixed, shown, answered = await in_turns(
            asked.rounds,
            partial(full_load, took[0], yardstick, [FIXED] * CONNECTIONS, 200),
            partial(full_load, took[1], service, pages, 200),
            partial(full_load, took[2], service, forms, 303),
        )
        found = [
            Figure(name, "/s", rates, YARDSTICK, fixed, goal)
            for (name, goal), rates in zip(GOALS.items(), (shown, answered), strict=True)
        ] + [
            Figure(f"{name}, processor time of the server", "µs", tuple(times), YARDSTICK, its)
            for name, times, its in zip(GOALS, took[1:], [tuple(took[0])] * 2, strict=True)
        ]
        loads = ((pages, median(shown)), (forms, median(answered)))
        late = await in_turns(
            asked.rounds, *(partial(late_answer, service, *load) for load in loads)
        )
        return found + [
            Figure(f"{name}, 99th percentile at half of full load", "ms", times, goal=GOAL_P99)
            for name, times in zip(GOALS, late, strict=True)
        ]


async def full_load(took: list[float], port: int, requests: list[bytes], expected: int) -> float:
    """The answers per second; keeps the microseconds of processor time that one took the server.

    Client, PostgreSQL and Redis have the same processors, so the rate is not the server's alone.
    """
    before = spent(port)
    rate = await closed_loop(port, requests, expected, SECONDS)
    took.append(1e6 * (spent(port) - before) / (rate * SECONDS))
    return rate


async def late_answer(service: int, requests: list[bytes], full: float) -> float:
    """The milliseconds of the 99th percentile at half of full load."""
    times = await open_loop(service, requests, full / 2, SECONDS)
    say(f"  {full / 2:.0f}/s: half of the answers within {percentile(times, 0.5):.1f} ms")
    return percentile(times, 0.99)
