"""Copying an export out of the database: its number and its rows at one and the same moment."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from secrets import token_hex

import asyncpg

from models.engine import DB
from models.export import Export
from models.listing_parameters import Parameters
from models.listing_query import Asked, condition, count_of

Write = Callable[[bytes], Awaitable[None]]
LONGEST = 3600  # seconds that a slow reader may take
_BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = 0"
_COPY = "SELECT {cells}, {end} FROM {source} {joins} WHERE {condition} ORDER BY {order}, {key}"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The database at one moment, on a connection of its own: a slow reader takes none from others.

    `end` ends every row that is copied: nobody can know it, so nothing in a row looks like it.
    """

    connection: asyncpg.Connection
    end: str

    async def count(self, export: Export, asked: Asked, **scope: object) -> int:
        """The number of rows that will be copied."""
        statement, values = count_of(export.listing, asked, **scope)
        number: int = await self.connection.fetchval(statement, *values)
        return number

    async def copy(self, export: Export, asked: Asked, write: Write, **scope: object) -> int:
        """Write the rows as CSV, each ending with `end` (and the link's id) as one more cell.

        Returns how many they were. Whoever writes slowly makes the database wait.
        """
        statement, values = statement_of(export, asked, self.end, **scope)
        status: str = await self.connection.copy_from_query(
            statement, *values, output=write, format="csv", timeout=LONGEST
        )
        return int(status.split()[-1])


@asynccontextmanager
async def snapshot() -> AsyncIterator[Snapshot]:
    """The database as it is now, until the block ends."""
    connection = await DB.get_new_connection()
    try:
        await connection.execute(_BEGIN)
        yield Snapshot(connection, token_hex(16))
        await connection.close()
    finally:
        connection.terminate()  # after a fault at once: a polite end would wait for the whole copy


def statement_of(
    export: Export, asked: Asked, end: str, **scope: object
) -> tuple[str, list[object]]:
    """The statement whose rows are copied, and what is bound to it."""
    parameters = Parameters(scope)
    listing = export.listing
    statement = _COPY.format(
        cells=", ".join(parameters.fill(sql) for sql in export.columns.values()),
        end=f"'{end}' || ({export.link})::text" if export.link else f"'{end}'",
        source=parameters.fill(listing.source),
        joins=parameters.fill(export.joins),
        condition=condition(listing, asked, parameters),
        order=export.order,
        key=listing.key,
    )
    return statement, parameters.values
