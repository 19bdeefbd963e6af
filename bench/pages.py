"""The question page, and answering it, beside the same server sending a fixed page."""

import asyncio
from pathlib import Path
from statistics import median

from bench.client import closed_loop, open_loop, percentile
from bench.stage import FIXED_PAGE, SERVICE, serving, stage

CONNECTIONS = 16
SECONDS = 4.0
ROUNDS = 5
FIXED = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


async def measure(folder: Path) -> None:
    """Figure and yardstick by turns, so that a busy moment of the machine strikes both."""
    from bench.people import browsers, sessions

    made = await sessions(CONNECTIONS)
    with serving(FIXED_PAGE, folder) as yardstick, serving(SERVICE, folder) as service:
        people = await browsers(service, made)
        pages = [browser.get() for browser in people]
        forms = [browser.post(course="npq-senco") for browser in people]
        rounds = [await one_round(yardstick, service, pages, forms) for _ in range(ROUNDS)]
        report("question page", [shown / fixed for fixed, shown, _ in rounds], 0.20)
        report("answering it", [answered / fixed for fixed, _, answered in rounds], 0.12)
        for fixed, shown, answered in rounds:
            print(f"  page {shown:.0f}/s, answer {answered:.0f}/s, fixed page {fixed:.0f}/s")
        _, page_rate, answer_rate = (sum(rates) / ROUNDS for rates in zip(*rounds, strict=True))
        for name, requests, rate in (("page", pages, page_rate), ("answer", forms, answer_rate)):
            times = await open_loop(service, requests, rate / 2, SECONDS)
            print(f"{name}, half of full load ({rate / 2:.0f}/s): ", end="")
            print(f"p50 {percentile(times, 0.5):.1f} ms, p99 {percentile(times, 0.99):.1f} ms")


async def one_round(
    yardstick: int, service: int, pages: list[bytes], forms: list[bytes]
) -> tuple[float, float, float]:
    """Answers per second of the fixed page, the question page and its form, one after another."""
    fixed = await closed_loop(yardstick, [FIXED] * CONNECTIONS, 200, SECONDS)
    shown = await closed_loop(service, pages, 200, SECONDS)
    answered = await closed_loop(service, forms, 303, SECONDS)
    return fixed, shown, answered


def report(name: str, ratios: list[float], goal: float) -> None:
    """The middle one of the rounds' ratios, and how far they lie apart."""
    spread = f"{min(ratios):.3f} to {max(ratios):.3f}"
    print(f"{name}: {median(ratios):.3f} of the fixed page (goal {goal:.2f}; rounds {spread})")


def main() -> None:
    """Measure and print."""
    with stage() as folder:
        asyncio.run(measure(folder))
