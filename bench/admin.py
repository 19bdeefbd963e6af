"""The console's list of subscribers at two sizes beside its bare SQL, and the CSV file of all."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from bench.asked import Asked, in_turns
from bench.client import Connection, close, connect, percentile
from bench.figure import Figure, Goal
from bench.stage import SERVICE, serving

HUNDRED = 100  # times as many rows in the larger list
TURNS = 15
BARE = "the bare SQL"
GOAL = Goal("at most", 8, "more")
GOAL_GROWTH = Goal("under", 2, "ratio")


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that somebody asks of a list, and the statement that would do at the least."""

    name: str
    address: str
    bare: str


@dataclass(frozen=True, slots=True)
class Took:
    """The middle times of a case in milliseconds, round by round."""

    bare: tuple[float, ...]
    whole: tuple[float, ...]


async def measure(asked: Asked, folder: Path) -> list[Figure]:
    """Each size in turn; statement and answer by turns within it."""
    from bench.admin_export import measure_export
    from bench.admin_people import super_admin
    from bench.subscribers import OFTEN, RARE, seeded
    from models.engine import DB

    await DB.start_connection_pool(min_size=1, max_size=1)
    cookie = await super_admin()
    await seeded(asked.size // HUNDRED)
    with serving(SERVICE, folder) as port:
        few = await times(OFTEN, port, cookie, asked.rounds)
        fewer = await times(RARE, port, cookie, asked.rounds)
    await seeded(asked.size)
    with serving(SERVICE, folder) as port:
        many = await times(RARE, port, cookie, asked.rounds)
    with serving(SERVICE, folder) as port:  # a fresh one, whose memory tells of nothing else
        exported = await measure_export(port, cookie, asked)
    await DB.close_connection_pool()
    return figures(asked.size, few, many) + for_the_reader(fewer, many) + exported


async def times(letters: str, port: int, cookie: str, rounds: int) -> dict[str, Took]:
    """What every case takes, searches for these letters among them."""
    from bench.admin_cases import subscriptions

    cases = subscriptions(letters)
    return {case.name: await times_of(case, port, cookie, rounds) for case in cases}


async def times_of(case: Case, port: int, cookie: str, rounds: int) -> Took:
    """Warm both up, then measure them by turns."""
    (connection,) = await connect(port, 1)
    turns = (partial(stated, case.bare), partial(opened, connection, case.address, cookie))
    await in_turns(1, *turns)
    took = Took(*await in_turns(rounds, *turns))
    close([connection])
    return took


async def stated(statement: str) -> float:
    """The middle time of a bare statement."""
    from models.engine import DB

    times = []
    for _ in range(TURNS):
        began = perf_counter()
        await DB.rows(statement)
        times.append(perf_counter() - began)
    return percentile(times, 0.5)


async def opened(connection: Connection, address: str, cookie: str) -> float:
    """The middle time of opening a page and waiting for all of it."""
    head = f"GET {address} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"
    times = []
    for _ in range(TURNS):
        began = perf_counter()
        if (status := await connection.ask(head.encode())) != 200:
            raise RuntimeError(f"{address} answered {status}, expected 200")
        times.append(perf_counter() - began)
    return percentile(times, 0.5)


def figures(size: int, few: Mapping[str, Took], many: Mapping[str, Took]) -> list[Figure]:
    """What a whole answer takes beyond its bare statement, and how that grew with the rows."""
    found = []
    for name, took in many.items():
        what = f"subscriber list, {name}"
        fewer = f"at {size // HUNDRED:,} rows"
        found += [
            Figure(f"{what}, at {size:,} rows", "ms", took.whole, BARE, took.bare, GOAL),
            Figure(f"{what}, growth", "ms", took.whole, fewer, few[name].whole, GOAL_GROWTH),
        ]
    return found


def for_the_reader(fewer: Mapping[str, Took], many: Mapping[str, Took]) -> list[Figure]:
    """How a search grows that finds a hundred times as many and shows 25 instead of ten."""
    from bench.admin_cases import SEARCHES

    return [
        Figure(
            f"subscriber list, {name}, when matches grow as well",
            "ms",
            many[name].whole,
            "a hundredth of rows and matches",
            fewer[name].whole,
        )
        for name in SEARCHES
    ]
