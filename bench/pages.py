"""The question page, and answering it, beside the same server sending a fixed page."""

from functools import partial
from pathlib import Path
from statistics import median

from bench.asked import Asked, in_turns, say
from bench.client import closed_loop, open_loop, percentile
from bench.figure import Figure, Goal
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
        fixed, shown, answered = await in_turns(
            asked.rounds,
            partial(closed_loop, yardstick, [FIXED] * CONNECTIONS, 200, SECONDS),
            partial(closed_loop, service, pages, 200, SECONDS),
            partial(closed_loop, service, forms, 303, SECONDS),
        )
        found = [
            Figure(name, "/s", rates, YARDSTICK, fixed, goal)
            for (name, goal), rates in zip(GOALS.items(), (shown, answered), strict=True)
        ]
        loads = ((pages, median(shown)), (forms, median(answered)))
        late = await in_turns(
            asked.rounds, *(partial(late_answer, service, *load) for load in loads)
        )
        return found + [
            Figure(f"{name}, 99th percentile at half of full load", "ms", times, goal=GOAL_P99)
            for name, times in zip(GOALS, late, strict=True)
        ]


async def late_answer(service: int, requests: list[bytes], full: float) -> float:
    """The milliseconds of the 99th percentile at half of full load."""
    times = await open_loop(service, requests, full / 2, SECONDS)
    say(f"  {full / 2:.0f}/s: half of the answers within {percentile(times, 0.5):.1f} ms")
    return percentile(times, 0.99)
