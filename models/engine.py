"""The one engine: Piccolo's, with transactions that never leak and rows without detours."""

import os
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Literal, cast

import asyncpg
from piccolo.engine.postgres import PostgresEngine, PostgresTransaction

from app.settings import settings
from models.at_hand import AtHand


class SafeTransaction(PostgresTransaction):
    """A transaction that gives its connection back even when COMMIT or ROLLBACK itself fails."""

    engine: "Engine"

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> Literal[False]:
        fine = False
        try:
            await self._end(failed=exception is not None)
            fine = exception is None
        finally:
            await self._give_back(fine=fine)
        return False

    async def get_connection(self) -> Any:
        """A connection of the pool; without one, a new connection."""
        at_hand = self.engine.at_hand
        return await (at_hand.take() if at_hand else self.engine.get_new_connection())

    async def begin(self) -> None:
        """Start it; a connection that cannot is given back, for no block will be left."""
        try:
            await self.transaction.start()
        except BaseException:
            at_hand = self.engine.at_hand
            await (at_hand.back(self.connection) if at_hand else self.connection.close())
            raise

    async def _end(self, *, failed: bool) -> None:
        if self._committed or self._rolled_back:
            return
        await (self.transaction.rollback() if failed else self.transaction.commit())

    async def _give_back(self, *, fine: bool) -> None:
        at_hand = self.engine.at_hand
        try:
            if at_hand is None:
                await self.connection.close()
            else:
                await (at_hand.give if fine else at_hand.back)(self.connection)
        finally:
            self.engine.current_transaction.reset(self.context)


class Engine(PostgresEngine):
    """Piccolo's engine; nesting transactions is refused, since Piccolo merges them silently."""

    at_hand: AtHand | None = None

    async def check_version(self) -> None:
        """Ask nothing on import: the database may not be there yet, and readiness asks later."""

    def transaction(self, allow_nested: bool = False) -> SafeTransaction:
        """One transaction on a connection of its own, committed unless the block raises."""
        return SafeTransaction(engine=self, allow_nested=allow_nested)

    async def rows(self, sql: str, *values: object) -> Sequence[asyncpg.Record]:
        """The rows of one statement with `$1` parameters, in the current transaction if any."""
        transaction = self.current_transaction.get()
        if transaction is not None:
            return cast(
                "Sequence[asyncpg.Record]", await transaction.connection.fetch(sql, *values)
            )
        return await self.connections.rows(sql, *values)

    @property
    def connections(self) -> AtHand:
        """The connections of the process's pool."""
        if self.at_hand is None:
            raise RuntimeError("the connection pool has not been started")
        return self.at_hand

    async def patiently(self, seconds: int, sql: str, *values: object) -> Sequence[asyncpg.Record]:
        """The rows of one statement that may take longer than others, in a transaction."""
        transaction = self.current_transaction.get()
        if transaction is None:
            raise RuntimeError("the longer limit would stay with a connection of the pool")
        connection = transaction.connection
        await connection.execute(f"SET LOCAL statement_timeout = '{seconds:d}s'")
        return cast(
            "Sequence[asyncpg.Record]", await connection.fetch(sql, *values, timeout=seconds)
        )

    async def rows_planned_anew(self, sql: str, *values: object) -> Sequence[asyncpg.Record]:
        """The rows of one statement outside of transactions, planned for these very values.

        What is prepared without a name is planned each time; a plan that is kept knows no values.
        """
        async with self.connections.lent() as connection:
            statement = await connection.prepare(sql, name="")
            return cast("Sequence[asyncpg.Record]", await statement.fetch(*values))

    async def row(self, sql: str, *values: object) -> asyncpg.Record | None:
        """The first row of one statement, or None."""
        rows = await self.rows(sql, *values)
        return rows[0] if rows else None

    async def script(self, statements: str) -> None:
        """Run several statements without parameters; the server's own limits hold, no other."""
        transaction = self.current_transaction.get()
        connection = transaction.connection if transaction else await self.get_new_connection()
        try:
            await connection.execute(statements, timeout=LONGEST_SCRIPT)
        finally:
            if transaction is None:
                await connection.close()

    async def start_connection_pool(self, **options: Any) -> None:
        """Open the process's pool; every query before this would connect anew."""
        if self.pool is None:
            size = settings().database_pool_size
            chosen = {"min_size": min(2, size), "max_size": size, "reset": keep, **options}
            await super().start_connection_pool(**chosen)
            self.at_hand = AtHand(self.pool)

    async def close_connection_pool(self) -> None:
        """Close the process's pool if it is open."""
        if self.at_hand is not None:
            await self.at_hand.close()
            self.at_hand = None
            await super().close_connection_pool()


LONGEST_SCRIPT = 60 * 60  # seconds


async def keep(connection: asyncpg.Connection) -> None:
    """Hand a connection on as it is: none of our code sets session state that a RESET would end."""


DB = Engine(
    config={
        "dsn": settings().database_url,
        "command_timeout": 20,
        "server_settings": {
            "application_name": os.environ.get("DYNO", "npq"),
            "statement_timeout": "20000",
            "idle_in_transaction_session_timeout": "30000",
            "jit": "off",
            # A connection may lie idle for long: what stands between must neither forget it nor
            # let it look alive when its other end is gone.
            "tcp_keepalives_idle": "60",
            "tcp_keepalives_interval": "10",
            "tcp_keepalives_count": "3",
        },
    }
)
