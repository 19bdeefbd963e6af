"""The question page, and answering it, beside the same server sending a fixed page."""

import asyncio
from pathlib import Path

from bench.client import closed_loop, open_loop, percentile
from bench.stage import FIXED_PAGE, SERVICE, serving, stage

CONNECTIONS = 16
SECONDS = 5.0
ROUNDS = 3
FIXED = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


async def measure(folder: Path) -> None:
    """Figure and yardstick by turns, so that a busy moment of the machine strikes both."""
    from bench.people import browsers, sessions

    made = await sessions(CONNECTIONS)
    fixed: list[float] = []
    shown: list[float] = []
    answered: list[float] = []
    with serving(FIXED_PAGE, folder) as yardstick, serving(SERVICE, folder) as service:
        people = await browsers(service, made)
        pages = [browser.get() for browser in people]
        forms = [browser.post(course="npq-senco") for browser in people]
        for _ in range(ROUNDS):
            fixed.append(await closed_loop(yardstick, [FIXED] * CONNECTIONS, 200, SECONDS))
            shown.append(await closed_loop(service, pages, 200, SECONDS))
            answered.append(await closed_loop(service, forms, 303, SECONDS))
        base = max(fixed)
        report("question page", max(shown), base, 0.20)
        report("answering it", max(answered), base, 0.12)
        for name, requests, rate in (("page", pages, max(shown)), ("answer", forms, max(answered))):
            times = await open_loop(service, requests, rate / 2, SECONDS)
            print(f"{name}, half of full load ({rate / 2:.0f}/s): ", end="")
            print(f"p50 {percentile(times, 0.5):.1f} ms, p99 {percentile(times, 0.99):.1f} ms")
    print(f"fixed page of 14 KB: {base:.0f}/s (rounds {', '.join(f'{r:.0f}' for r in fixed)})")


def report(name: str, figure: float, base: float, goal: float) -> None:
    """One figure as a share of the yardstick; rates are for the reader."""
    print(f"{name}: {figure / base:.3f} of the fixed page (goal {goal:.2f}); {figure:.0f}/s")


def main() -> None:
    """Measure and print."""
    with stage() as folder:
        asyncio.run(measure(folder))
