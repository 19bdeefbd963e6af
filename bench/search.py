"""Searching 60,000 workplaces of a kind over HTTP, beside the same statement by itself."""

import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import quote

from bench.asked import Asked, in_turns
from bench.client import Connection, close, connect, percentile
from bench.figure import Figure, Goal
from bench.stage import SERVICE, serving

if TYPE_CHECKING:
    from bench.people import Browser
    from bench.workplaces import Row

GOAL = Goal("under", 2.0, "ratio")
GOAL_MS = Goal("under", 50)
KINDS = {
    "workplaces": ("school", "local_authority"),
    "childcare-providers": ("childcare_provider",),
}
EACH = 12
COMMON = (
    "school",
    "st",
    "primary school",
    "the",
    "academy",
    "c of e primary school",
    "nursery",
    "high street",
    "church road",
    "st mary",
    "pre school",
    "london",
)
TWO_LETTERS = ("ab", "br", "ch", "ey", "ho", "le", "ma", "ne", "pr", "sc", "th", "wi")
NOTHING = (
    "zz",
    "qqqq",
    "zzyzx",
    "xylophonists",
    "99999999",
    "zz99 9zz",
    "qx school",
    "school zzz",
    "0000000",
    "xkcd road",
    "wwww",
    "vvvv street",
)


def mix(rows: "list[Row]", chance: random.Random) -> list[str]:
    """The fixed mix: as many of every sort of search, made from records chosen once for all."""
    named = [row for row in rows if row["name"] and row["postcode"]]
    sample = chance.sample(named, 4 * EACH)
    return [
        *COMMON,
        *TWO_LETTERS,
        *NOTHING,
        *(str(row["postcode"]) for row in sample[:EACH]),
        *(str(row["identifier"]) for row in sample[EACH : 2 * EACH]),
        *(misspelt(str(row["name"]), chance) for row in sample[2 * EACH : 3 * EACH]),
        *(f"{str(row['name']).split()[0]} {row['town']}" for row in sample[3 * EACH :]),
    ]


def misspelt(name: str, chance: random.Random) -> str:
    """The two longest words of a name, a letter of the first one wrong."""
    words = sorted(name.split(), key=len)[-2:]
    at = chance.randrange(len(words[-1]))
    words[-1] = words[-1][:at] + "x" + words[-1][at + 1 :]
    return " ".join(words)


async def measure(asked: Asked, folder: Path) -> list[Figure]:
    """Statement and service by turns, so that a busy moment of the machine strikes both."""
    from bench.people import browsers, sessions
    from bench.workplaces import load
    from models.engine import DB

    made = await sessions(1 + asked.rounds)  # nobody may search as often as all of it
    await DB.start_connection_pool(min_size=1, max_size=1)
    rows = await load()
    found = []
    with serving(SERVICE, folder) as port:
        people = await browsers(port, made)
        (connection,) = await connect(port, 1)
        for box in KINDS:
            queries = mix(rows[box], random.Random(7))
            paths = [f"/search/{box}?q={quote(query)}" for query in queries]
            asking = iter(people)
            turns = (
                partial(asked_bare, box, queries),
                partial(asked_whole, connection, asking, paths),
            )
            await in_turns(1, *turns)  # what is compiled, planned and read from the disk once
            found += figures(box, *await in_turns(asked.rounds, *turns))
        close([connection])
    await DB.close_connection_pool()
    return found


async def asked_bare(box: str, queries: list[str]) -> float:
    """The milliseconds of the statement alone within which 95 in 100 searches are done."""
    from app.eligibility.search_words import may_be_misspelt, words
    from models.engine import DB
    from models.workplace_query import statement, values

    times = []
    for query in queries:
        asked = words(query)
        sent = values(asked, [word for word in asked if may_be_misspelt(word)], 20)
        began = perf_counter()
        await DB.rows(statement(KINDS[box]), *sent)
        times.append(perf_counter() - began)
    return percentile(times, 0.95)


async def asked_whole(
    connection: Connection, asking: Iterator["Browser"], paths: list[str]
) -> float:
    """The milliseconds within which 95 in 100 searches are answered to the next person."""
    person = next(asking)
    times = []
    for path in paths:
        fragment = person.get(path)[:-2] + b"HX-Request: true\r\n\r\n"
        began = perf_counter()
        if (status := await connection.ask(fragment)) != 200:
            raise RuntimeError(f"answered {status}, expected 200")
        times.append(perf_counter() - began)
    return percentile(times, 0.95)


def figures(box: str, bare: tuple[float, ...], whole: tuple[float, ...]) -> list[Figure]:
    """The whole answer beside the statement, and by itself."""
    name = f"search for {box.replace('-', ' ')}, 95th percentile"
    return [
        Figure(name, "ms", whole, "the bare SQL", bare, GOAL),
        Figure(f"{name}, by itself", "ms", whole, goal=GOAL_MS),
    ]
