"""The CSV file of every subscription beside COPY of the same columns."""

import asyncio
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 3
GOAL = 0.3
ADDRESS = "/admin/email-subscriptions/export.csv"
BARE = """
SELECT s.email, u.name, s.interest, s.subscribed_at, s.id
FROM subscription s JOIN app_user u ON u.id = s.user_id
WHERE s.unsubscribed_at IS NULL ORDER BY s.subscribed_at, s.id
"""


async def measure_export(port: int, cookie: str, rows: int) -> None:
    """COPY and file by turns; first byte and memory besides."""
    before = memory(port)
    copied, sent, first = [], [], []
    for _ in range(ROUNDS):
        copied.append(await copy())
        begun, whole = await read(port, cookie)
        first.append(begun)
        sent.append(whole)
    grew = (most_memory(port) - before) / 1024
    ratio = median(c / s for c, s in zip(copied, sent, strict=True))
    print(f"CSV file of {rows:,}: {ratio:.2f} of the speed of COPY (goal {GOAL})")
    print(f"  {median(sent):.2f} s, COPY {median(copied):.2f} s")
    print(f"  first byte after {1000 * median(first):.0f} ms (goal 300)")
    print(f"  memory grew by {grew:.0f} MB (goal 64)")


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


async def read(port: int, cookie: str) -> tuple[float, float]:
    """The seconds to the first byte of the file, and to its last."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
    head = f"GET {ADDRESS} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n"
    began = perf_counter()
    writer.write(f"{head}Connection: close\r\n\r\n".encode())
    await reader.readuntil(b"\r\n\r\n")
    await reader.read(1)
    first = perf_counter() - began
    end = b""
    while piece := await reader.read(2**18):
        end = (end + piece)[-7:]
    if end != b"\r\n0\r\n\r\n":
        raise RuntimeError("the file was broken off")
    writer.close()
    return first, perf_counter() - began


def memory(port: int) -> int:
    """The memory that the server holds, in KB."""
    return status(port, "VmRSS")


def most_memory(port: int) -> int:
    """The most memory that the server has held."""
    return status(port, "VmHWM")


def status(port: int, name: str) -> int:
    """A line of what Linux knows about the server of this port."""
    for process in Path("/proc").glob("[0-9]*"):
        words = (process / "cmdline").read_bytes().split(b"\0")
        if b"--port" in words and str(port).encode() in words:
            lines = (process / "status").read_text().splitlines()
            return next(int(line.split()[1]) for line in lines if line.startswith(name))
    raise RuntimeError("no such server")
