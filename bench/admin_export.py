"""The CSV file of every subscription beside COPY of the same columns."""

import asyncio
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import perf_counter

from bench.asked import Asked, in_turns
from bench.figure import Figure, Goal

GOAL = Goal("at least", 0.3, "ratio")
GOAL_FIRST = Goal("under", 300)
GOAL_MEMORY = Goal("under", 64)
ADDRESS = "/admin/email-subscriptions/export.csv"
BARE = """
SELECT s.email, u.name, s.interest, s.subscribed_at, s.id
FROM subscription s JOIN app_user u ON u.id = s.user_id
WHERE s.unsubscribed_at IS NULL ORDER BY s.subscribed_at, s.id
"""


async def measure_export(port: int, cookie: str, asked: Asked) -> list[Figure]:
    """COPY and file by turns; first byte and memory besides."""
    before = memory(port)
    first: list[float] = []
    copied, sent = await in_turns(asked.rounds, copy, partial(read, port, cookie, first))
    grew = (most_memory(port) - before) / 1024
    ours, bare = (tuple(asked.size / took for took in rounds) for rounds in (sent, copied))
    name = f"CSV file of {asked.size:,} subscriptions"
    return [
        Figure(name, "rows/s", ours, "COPY of the same columns", bare, GOAL),
        Figure(f"{name}, first byte", "ms", tuple(first), goal=GOAL_FIRST),
        Figure(f"{name}, growth of memory", "MB", (grew,), goal=GOAL_MEMORY),
    ]


async def copy() -> float:
    """How long the database takes to copy the same columns, to somebody who throws them away."""
    from models.engine import DB

    async def drop(_: bytes) -> None:
        """Nobody reads it."""

    connection = await DB.get_new_connection()
    await connection.execute("SET statement_timeout = 0")
    began = perf_counter()
    await connection.copy_from_query(BARE, output=drop, format="csv", timeout=600)
    took = perf_counter() - began
    await connection.close()
    return took


async def read(port: int, cookie: str, firsts: list[float]) -> float:
    """The seconds to the last byte of the file; adds the milliseconds to its first."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
    head = f"GET {ADDRESS} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n"
    began = perf_counter()
    writer.write(f"{head}Connection: close\r\n\r\n".encode())
    await reader.readuntil(b"\r\n\r\n")
    await reader.read(1)
    firsts.append(1000 * (perf_counter() - began))
    end = b""
    while piece := await reader.read(2**18):
        end = (end + piece)[-7:]
    if end != b"\r\n0\r\n\r\n":
        raise RuntimeError("the file was broken off")
    writer.close()
    return perf_counter() - began


def memory(port: int) -> int:
    """The memory that the server holds, in KB."""
    return status(port, "VmRSS")


def most_memory(port: int) -> int:
    """The most memory that the server has held."""
    return status(port, "VmHWM")


def status(port: int, name: str) -> int:
    """A line of what Linux knows about the server of this port."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # a process that has ended meanwhile
            words = (process / "cmdline").read_bytes().split(b"\0")
            if b"--port" in words and str(port).encode() in words:
                lines = (process / "status").read_text().splitlines()
                return next(int(line.split()[1]) for line in lines if line.startswith(name))
    raise RuntimeError("no such server")
