"""The lane on which every request reads its session: one connection, answers in asking order.

redis-py opens it, with everything that an address of Redis can say. Its own way to a command goes
through pool, streams, timeouts and retries, which cost a question page more than its query does.
"""

import asyncio
from collections import deque
from typing import Any, cast

import hiredis
from redis.asyncio import Redis
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import ResponseError

PATIENCE = 3.0  # seconds for an answer


class Lane(asyncio.Protocol):
    """An open connection, until `lost`."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self.writer = writer  # it would close the transport on its way out
        self.transport = cast("asyncio.Transport", writer.transport)
        self.loop = asyncio.get_running_loop()
        self.reader = hiredis.Reader(encoding="utf-8", replyError=ResponseError)
        self.waiting: deque[tuple[asyncio.Future[Any], float]] = deque()
        self.alarm: asyncio.TimerHandle | None = None
        self.gone = self.loop.create_future()
        self.transport.set_protocol(self)

    @property
    def lost(self) -> bool:
        """Whether nothing can be asked any more."""
        return self.gone.done() or self.transport.is_closing()

    def ask(self, *command: str) -> asyncio.Future[Any]:
        """Send a command; its answer. Raises ConnectionResetError if the lane is lost."""
        if self.lost:  # perhaps since it was opened, before whoever waited for it went on
            raise ConnectionResetError("Redis has gone away")
        # Its stub knows commands of one word only, and not what comes back.
        packed = cast("bytes", hiredis.pack_command(command))  # type: ignore[arg-type]
        answer = self.loop.create_future()
        self.waiting.append((answer, self.loop.time() + PATIENCE))
        if self.alarm is None:
            self.alarm = self.loop.call_later(PATIENCE, self.check)
        self.transport.write(packed)
        return answer

    def check(self) -> None:
        """Give the connection up when its oldest question has waited for too long."""
        self.alarm = None
        if self.waiting:
            due = self.waiting[0][1]
            if due <= self.loop.time():
                self.transport.abort()
            else:
                self.alarm = self.loop.call_at(due, self.check)

    def data_received(self, data: bytes) -> None:
        self.reader.feed(data)
        while (found := self.reader.gets()) is not False:
            answer, _ = self.waiting.popleft()
            if answer.done():  # whoever asked has gone
                continue
            if isinstance(found, Exception):
                answer.set_exception(found)
            else:
                answer.set_result(found)

    def connection_lost(self, error: Exception | None) -> None:
        self.gone.set_result(None)
        if self.alarm is not None:
            self.alarm.cancel()
        for answer, _ in self.waiting:
            if not answer.done():
                answer.set_exception(ConnectionResetError("Redis has gone away"))
        self.waiting.clear()

    async def close(self) -> None:
        """End the connection."""
        self.transport.close()
        await self.gone


class Lanes:
    """The lane of a process: opened when first needed, and again after it was lost."""

    def __init__(self, redis: Redis) -> None:
        self.redis = redis
        self.lane: Lane | None = None
        self.opening: asyncio.Task[Lane] | None = None

    async def open(self) -> Lane:
        """The open lane; those who come while it is being opened wait for the same one."""
        if self.lane is not None and not self.lane.lost:
            return self.lane
        if self.opening is None:
            self.opening = asyncio.create_task(self.opened())
        return await asyncio.shield(self.opening)

    async def opened(self) -> Lane:
        """A new lane, from now on the one of this process."""
        try:
            connection = self.redis.connection_pool.make_connection()  # type: ignore[no-untyped-call]
            await connection.connect()
            self.lane = Lane(taken(connection))
            return self.lane
        finally:
            self.opening = None

    async def close(self) -> None:
        """End the lane if there is one."""
        if self.lane is not None:
            await self.lane.close()
            self.lane = None


def taken(connection: AbstractConnection) -> asyncio.StreamWriter:
    """What redis-py writes to, out of its hands; it has no public name for it."""
    writer = connection._writer
    connection._reader = connection._writer = None
    assert writer is not None  # it is connected
    return writer
