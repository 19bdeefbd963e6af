"""More and more people a second, until people wait too long or something fails: what breaks first.

They hardly pause, so that a rate is reached soon; each of them still walks their whole way.
"""

from collections.abc import Mapping
from dataclasses import replace
from time import perf_counter

from bench.morning.latency import Clocked
from bench.morning.morning import Morning
from bench.morning.report import shares
from bench.morning.usage import Usage

RATES = (1, 2, 4, 6, 8, 10, 12, 15, 18, 22, 27, 33, 40)  # people a second
SECONDS = 20
HASTE = 0.1  # seconds between pages, on average
TOO_LONG = 1000.0  # milliseconds that one in a hundred question pages may take


async def rush(morning: Morning) -> None:
    """Raise the rate step by step and say what was first too much."""
    morning.crowd.plan = replace(morning.crowd.plan, thinking=HASTE)
    print(f"more and more people, {SECONDS} s each:", flush=True)
    for rate in RATES:
        if why := await step(morning, rate):
            print(f"too much at {rate} people a second: {why}")
            return
    print(f"nothing broke at {RATES[-1]} people a second")


async def step(morning: Morning, rate: int) -> str:
    """One rate; what went wrong at it, if anything."""
    crowd, usage, began = morning.crowd, Usage(morning.ground), perf_counter()
    crowd.clocked, crowd.memory.surprises = Clocked(), []
    async with morning.admins():
        await crowd.come(rate * SECONDS, SECONDS, evenly=True)
    took, used = perf_counter() - began, usage.shares()
    waited = crowd.clocked.p99("question page")
    print(
        f"  {rate:3} people a second: {crowd.clocked.requests / took:5,.0f} requests/s, question "
        f"page p99 {waited:6,.0f} ms; of one processor: {shares(used)}",
        flush=True,
    )
    if wrong := [*crowd.clocked.errors, *crowd.memory.surprises]:
        return f"{len(wrong)} errors, the first: {wrong[0]}; {busiest(used)}"
    return f"question pages took {waited:,.0f} ms; {busiest(used)}" if waited > TOO_LONG else ""


def busiest(used: Mapping[str, float]) -> str:
    """The part that had the most of a processor."""
    name, share = max(used.items(), key=lambda one: one[1])
    return f"the busiest part was {name} with {share:.0%} of a processor"
