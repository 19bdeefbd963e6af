"""Raw HTTP/1.1 over kept connections, as cheap as can be: the crowd shares the service's machine.

Unlike `bench/client.py` it reads the answers, since people go where those lead them.
"""

import asyncio
from dataclasses import dataclass
from time import monotonic

KEPT = 3.0  # seconds; uvicorn closes a connection that was idle for 5
LAST_PIECE = b"\r\n0\r\n\r\n"
PATIENCE = 60.0  # seconds after which a browser gives up


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers and body of one answer."""

    status: int
    head: str
    body: str

    def header(self, name: str) -> str:
        """The first header of this name; "" without one."""
        return next(iter(self.headers(name)), "")

    def headers(self, name: str) -> list[str]:
        """Every header of this name, as often as it was sent."""
        lines = (line.partition(":") for line in self.head.split("\r\n")[1:])
        return [value.strip() for key, _, value in lines if key.lower() == name]


class Connection(asyncio.Protocol):
    """One kept connection, with one request on its way at a time."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None
        self.waiting: asyncio.Future[Answer] | None = None
        self.buffer = bytearray()
        self.idle_since = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]  # TCP gives a Transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        end = self.buffer.find(b"\r\n\r\n")
        if end >= 0 and (body := body_in(self.buffer, end)) is not None:
            status, head = int(self.buffer[9:12]), self.buffer[:end].decode("latin-1")
            self.buffer.clear()
            self.idle_since = monotonic()
            if self.waiting is not None and not self.waiting.done():
                self.waiting.set_result(Answer(status, head, body.decode("utf-8", "replace")))

    def connection_lost(self, error: Exception | None) -> None:
        self.transport = None
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_exception(error or ConnectionResetError("closed by the server"))

    @property
    def fresh(self) -> bool:
        """Whether the server still listens to it for sure."""
        open_still = self.transport is not None and not self.transport.is_closing()
        return open_still and monotonic() - self.idle_since < KEPT

    def ask(self, request: bytes) -> "asyncio.Future[Answer]":
        """Send a request; its answer."""
        self.waiting = asyncio.get_running_loop().create_future()
        assert self.transport is not None
        self.transport.write(request)
        return self.waiting

    def close(self) -> None:
        """Hang up."""
        if self.transport is not None:
            self.transport.close()


def body_in(buffer: bytearray, end: int) -> bytes | None:
    """The body of a whole answer; None while some of it is still to come."""
    head = bytes(buffer[:end]).lower()
    rest = bytes(buffer[end + 4 :])
    if b"transfer-encoding: chunked" in head:
        # A piece may end with a line that ends with 0; only the last one stands alone.
        return unchunked(rest) if (b"\r\n" + rest).endswith(LAST_PIECE) else None
    at = head.find(b"content-length:")
    length = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
    return rest if len(rest) >= length else None


def unchunked(sent: bytes) -> bytes:
    """What was sent in pieces, put together."""
    parts = []
    while sent:
        size, _, rest = sent.partition(b"\r\n")
        length = int(size, 16)
        parts.append(rest[:length])
        sent = rest[length + 2 :]
    return b"".join(parts)


class Server:
    """One server at one or several ports, asked in turn, as a balancer does."""

    def __init__(self, *ports: int) -> None:
        self.ports = ports
        self.turn = 0
        self.free: dict[int, list[Connection]] = {port: [] for port in ports}

    async def ask(self, request: bytes) -> Answer:
        """The answer to a request; TimeoutError or ConnectionError where none comes."""
        self.turn += 1
        port = self.ports[self.turn % len(self.ports)]
        connection = await self.connection(port)
        answer = await asyncio.wait_for(connection.ask(request), PATIENCE)
        self.free[port].append(connection)
        return answer

    async def connection(self, port: int) -> Connection:
        """A connection that nobody uses, made if there is none."""
        while self.free[port]:
            connection = self.free[port].pop()
            if connection.fresh:
                return connection
            connection.close()
        loop = asyncio.get_running_loop()
        return (await loop.create_connection(Connection, "127.0.0.1", port))[1]

    def close(self) -> None:
        """Hang up everywhere."""
        for connections in self.free.values():
            for connection in connections:
                connection.close()
