"""The console's lists at 10,000 and 1,000,000 rows beside their bare SQL, and the CSV file of all.

`./bin/bench admin 10000 200000` takes other numbers.
"""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.client import Connection, close, connect, percentile
from bench.stage import SERVICE, serving, stage

SIZES = (10_000, 1_000_000)
ROUNDS = 30
GOAL_MS = 8.0
GOAL_GROWTH = 2.0


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that somebody asks of a list, and the statement that would do at the least."""

    name: str
    address: str
    bare: str


@dataclass(frozen=True, slots=True)
class Took:
    """The middle times of a case in milliseconds."""

    whole: float
    bare: float


async def measure(folder: Path, sizes: tuple[int, ...]) -> None:
    """Each size in turn; statement and answer by turns within it."""
    from bench.admin_cases import SUBSCRIPTIONS
    from bench.admin_export import measure_export
    from bench.admin_people import super_admin
    from bench.subscribers import subscribers
    from models.engine import DB

    await DB.start_connection_pool(min_size=1, max_size=1)
    cookie = await super_admin()
    there = 0
    found: list[dict[str, Took]] = []
    for size in sizes:
        began = perf_counter()
        await subscribers(there + 1, size)
        there = size
        print(f"{size:,} subscriptions, seeded in {perf_counter() - began:.0f} s", flush=True)
        with serving(SERVICE, folder) as port:
            found.append({case.name: await times_of(case, port, cookie) for case in SUBSCRIPTIONS})
        report(found)
    with serving(SERVICE, folder) as port:
        await measure_export(port, cookie, there)
    await DB.close_connection_pool()


async def times_of(case: Case, port: int, cookie: str) -> Took:
    """Warm both up, then ask by turns, so that a busy moment strikes both."""
    from models.engine import DB

    (connection,) = await connect(port, 1)
    whole, bare = [], []
    for turn in range(5 + ROUNDS):
        began = perf_counter()
        await DB.rows(case.bare)
        middle = perf_counter()
        await opened(connection, case.address, cookie)
        if turn >= 5:
            bare.append(middle - began)
            whole.append(perf_counter() - middle)
    close([connection])
    return Took(percentile(whole, 0.5), percentile(bare, 0.5))


async def opened(connection: Connection, address: str, cookie: str) -> None:
    """Open a page and wait for all of it."""
    head = f"GET {address} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"
    if (status := await connection.ask(head.encode())) != 200:
        raise RuntimeError(f"{address} answered {status}, expected 200")


def report(found: list[dict[str, Took]]) -> None:
    """What a whole answer takes beyond its bare statement, and how that grew with the rows."""
    for name, took in found[-1].items():
        more = took.whole - took.bare
        grew = f", {took.whole / found[0][name].whole:.2f} times the smaller list" * (
            len(found) > 1
        )
        print(
            f"  {name}: bare SQL plus {more:.1f} ms (goal {GOAL_MS:.0f}){grew}"
            f" [whole {took.whole:.1f} ms, bare {took.bare:.2f} ms]"
        )
    if len(found) > 1:
        print(f"  growth: goal under {GOAL_GROWTH:.0f} times")


def main() -> None:
    """Measure and print."""
    given = tuple(int(word) for word in sys.argv[1:] if word.isdigit())
    with stage() as folder:
        asyncio.run(measure(folder, given or SIZES))
