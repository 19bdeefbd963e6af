"""What a request costs: the statements PostgreSQL ran and the commands Redis answered."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import asyncpg
from redis import asyncio as aioredis

from models.engine import DB

OURS = ("info", "config", "client", "hello", "select", "ping", "flushall")
AROUND = ("BEGIN", "COMMIT", "ROLLBACK")


@dataclass
class Meter:
    """Counts from the last `reset` on."""

    redis: aioredis.Redis
    statements: list[str] = field(default_factory=list)

    def saw(self, query: asyncpg.connection.LoggedQuery) -> None:
        """Count a statement, BEGIN and COMMIT apart."""
        if not query.query.startswith(AROUND):
            self.statements.append(query.query)

    async def reset(self) -> None:
        """Begin to count."""
        await self.redis.config_resetstat()
        self.statements.clear()

    async def told(self) -> list[str]:
        """The statements so far; asyncpg tells of one in the loop's next turn."""
        await asyncio.sleep(0)
        return self.statements

    async def commands(self) -> dict[str, int]:
        """How often each command was asked of Redis."""
        stats = await self.redis.info("commandstats")
        found = {name.removeprefix("cmdstat_"): seen["calls"] for name, seen in stats.items()}
        return {name: calls for name, calls in found.items() if not name.startswith(OURS)}


@asynccontextmanager
async def metered(redis_url: str) -> AsyncIterator[Meter]:
    """A meter on a pool of connections of its own."""
    async with aioredis.Redis.from_url(redis_url) as client:
        meter = Meter(client)

        async def listen(connection: asyncpg.Connection) -> None:
            connection.add_query_logger(meter.saw)

        await DB.close_connection_pool()
        await DB.start_connection_pool(init=listen)
        try:
            yield meter
        finally:
            await DB.close_connection_pool()
            await DB.start_connection_pool()
