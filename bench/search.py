"""Searching 60,000 workplaces of a kind over HTTP, beside the same statement by itself."""

import asyncio
import random
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import quote

from bench.client import Connection, close, connect, percentile
from bench.stage import SERVICE, serving, stage

if TYPE_CHECKING:
    from bench.workplaces import Row

GOAL_MS = 50
GOAL_RATIO = 2.0
KINDS = {
    "workplaces": ("school", "local_authority"),
    "childcare-providers": ("childcare_provider",),
}
ROUNDS = 3
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


async def measure(folder: Path) -> None:
    """Statement and service by turns, so that a busy moment of the machine strikes both."""
    from bench.people import browsers, sessions
    from bench.workplaces import load
    from models.engine import DB

    made = await sessions(1)
    await DB.start_connection_pool(min_size=1, max_size=1)
    rows = await load()
    with serving(SERVICE, folder) as port:
        (browser,) = await browsers(port, made)
        (connection,) = await connect(port, 1)
        for box in KINDS:
            queries = mix(rows[box], random.Random(7))
            requests = [browser.get(f"/search/{box}?q={quote(query)}") for query in queries]
            fragments = [request[:-2] + b"HX-Request: true\r\n\r\n" for request in requests]
            bare: list[float] = []
            whole: list[float] = []
            for _ in range(1 + ROUNDS):
                bare += await asked_bare(box, queries)
                whole += await asked_whole(connection, fragments)
            report(box, bare[len(queries) :], whole[len(queries) :])
        close([connection])
    await DB.close_connection_pool()


async def asked_bare(box: str, queries: list[str]) -> list[float]:
    """The time of the statement alone for each search, in seconds."""
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
    return times


async def asked_whole(connection: Connection, fragments: list[bytes]) -> list[float]:
    """The time of the whole answer to each search, in seconds."""
    times = []
    for fragment in fragments:
        began = perf_counter()
        if (status := await connection.ask(fragment)) != 200:
            raise RuntimeError(f"answered {status}, expected 200")
        times.append(perf_counter() - began)
    return times


def report(box: str, bare: list[float], whole: list[float]) -> None:
    """The share of the whole answer that is not the statement; times are for the reader."""
    sql, http = percentile(bare, 0.95), percentile(whole, 0.95)
    print(f"{box}: {http / sql:.2f} times the bare SQL at p95 (goal under {GOAL_RATIO:.1f})")
    for name, times in (("whole answer", whole), ("bare SQL", bare)):
        median, most = percentile(times, 0.5), percentile(times, 1)
        high = percentile(times, 0.95)
        print(f"  {name}: p50 {median:.1f} ms, p95 {high:.1f} ms, longest {most:.1f} ms")
    print(f"  p95 of the whole answer: goal under {GOAL_MS} ms")


def main() -> None:
    """Measure and print."""
    with stage() as folder:
        asyncio.run(measure(folder))
