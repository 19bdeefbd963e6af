"""A small load client: raw HTTP/1.1 over kept connections, the same for figure and yardstick.

It reads no more of an answer than its length, so that it costs far less than any server it loads.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from time import perf_counter


class Connection(asyncio.Protocol):
    """One kept connection; an answer ends where its Content-Length says."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None
        self.waiting: deque[asyncio.Future[int]] = deque()
        self.buffer = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]  # TCP gives a Transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head = self.buffer.find(b"\r\n\r\n")
        if head < 0:
            return
        end = head + 4 + length_of(self.buffer[:head])
        if len(self.buffer) < end:
            return
        status = int(self.buffer[9:12])
        del self.buffer[:end]
        self.waiting.popleft().set_result(status)

    def connection_lost(self, error: Exception | None) -> None:
        for future in self.waiting:
            future.set_exception(error or ConnectionError("closed by the server"))

    def ask(self, request: bytes) -> "asyncio.Future[int]":
        """Send a request; the status of its answer."""
        answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.waiting.append(answer)
        assert self.transport is not None
        self.transport.write(request)
        return answer


def length_of(head: bytes | bytearray) -> int:
    """The Content-Length of an answer; 0 where it has none, as a redirect may."""
    at = head.lower().find(b"content-length:")
    return int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


async def connect(port: int, number: int) -> list[Connection]:
    """So many connections to a server of this machine."""
    loop = asyncio.get_running_loop()
    made = [await loop.create_connection(Connection, "127.0.0.1", port) for _ in range(number)]
    return [protocol for _, protocol in made]


async def closed_loop(port: int, requests: Sequence[bytes], expected: int, seconds: float) -> float:
    """Answers per second when each connection asks again as soon as it was answered."""
    connections = await connect(port, len(requests))
    began = perf_counter()
    counts = await asyncio.gather(
        *(
            keep_asking(*pair, expected, began + seconds)
            for pair in zip(connections, requests, strict=True)
        )
    )
    took = perf_counter() - began
    close(connections)
    return sum(counts) / took


async def keep_asking(connection: Connection, request: bytes, expected: int, until: float) -> int:
    count = 0
    while perf_counter() < until:
        status = await connection.ask(request)
        if status != expected:
            raise RuntimeError(f"answered {status}, expected {expected}")
        count += 1
    return count


async def open_loop(
    port: int, requests: Sequence[bytes], rate: float, seconds: float
) -> list[float]:
    """The time of each answer in seconds, asked at a fixed rate whatever the server does."""
    connections = await connect(port, len(requests))
    free = asyncio.Queue[int]()
    for number in range(len(requests)):
        free.put_nowait(number)
    times: list[float] = []
    began = perf_counter()
    asked: set[asyncio.Task[None]] = set()
    for turn in range(int(rate * seconds)):
        due = began + turn / rate
        if (wait := due - perf_counter()) > 0:
            await asyncio.sleep(wait)
        task = asyncio.create_task(ask_once(connections, requests, free, due, times))
        asked.add(task)
        task.add_done_callback(asked.discard)
    await asyncio.gather(*asked)
    close(connections)
    return times


async def ask_once(
    connections: list[Connection],
    requests: Sequence[bytes],
    free: "asyncio.Queue[int]",
    due: float,
    times: list[float],
) -> None:
    """Ask on a free connection; the time counts from when it was due."""
    number = await free.get()
    await connections[number].ask(requests[number])
    times.append(perf_counter() - due)
    free.put_nowait(number)


def close(connections: list[Connection]) -> None:
    for connection in connections:
        connection.waiting.clear()
        if connection.transport is not None:
            connection.transport.close()


def percentile(times: list[float], share: float) -> float:
    """The time within which this share of the answers came, in milliseconds."""
    ordered = sorted(times)
    return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]
