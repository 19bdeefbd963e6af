"""Connections of the pool kept at hand between statements.

Taking one from asyncpg's pool and giving it back costs this process more than sending a statement
and reading its row. So most of the pool is not given back after each use, unless somebody waits.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, cast

import asyncpg

Connection = Any  # the pool's stand-in for an asyncpg.Connection


class AtHand:
    """Idle connections of a pool, the one used last on top."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self.pool = pool
        self.most: int = pool.get_max_size() * 4 // 5
        self.held = 0
        self.waiting = 0
        self.idle: list[Connection] = []

    async def take(self) -> Connection:
        """A connection that is open; whoever takes it gives or hands it back."""
        while self.idle:
            connection = self.idle.pop()
            if is_open(connection):
                return connection
            await self.back(connection)
        self.waiting += 1
        try:
            connection = await self.pool.acquire()
        finally:
            self.waiting -= 1
        self.held += 1
        return connection

    async def give(self, connection: Connection) -> None:
        """Put a connection aside that did what it was asked, or give it back if that is enough."""
        if len(self.idle) < self.most and not self.waiting:
            self.idle.append(connection)
        else:
            await self.back(connection)

    async def back(self, connection: Connection) -> None:
        """Give a connection back to the pool, which closes or mends it if something went wrong.

        One that is silent has been closed by then: no reason to hide why it is given back, least
        of all that a task was told to end.
        """
        self.held -= 1
        with suppress(TimeoutError):
            await self.pool.release(connection, timeout=5)

    @asynccontextmanager
    async def lent(self) -> AsyncIterator[Connection]:
        """A connection for as long as the block takes."""
        connection = await self.take()
        try:
            yield connection
        except BaseException:
            await self.back(connection)
            raise
        await self.give(connection)

    async def rows(self, sql: str, *values: object) -> Sequence[asyncpg.Record]:
        """The rows of one statement: what `lent` does, without its detour."""
        connection = await self.take()
        try:
            found = await connection.fetch(sql, *values)
        except asyncpg.InternalClientError as error:
            # The server has just said goodbye, and the driver has not hung up yet.
            await self.back(connection)
            raise asyncpg.ConnectionDoesNotExistError(str(error)) from error
        except BaseException:
            await self.back(connection)
            raise
        await self.give(connection)
        return cast("Sequence[asyncpg.Record]", found)

    async def close(self) -> None:
        """Give all of them back."""
        while self.idle:
            await self.back(self.idle.pop())


def is_open(connection: Connection) -> bool:
    """Whether statements can be sent; of one that was lost, the pool takes back its stand-in."""
    try:
        return not connection.is_closed()
    except asyncpg.InterfaceError:
        return False
