"""How a process starts: on a database that answers and is of its release, or not at all."""

import asyncpg

from models.engine import DB
from models.migrate import pending


class CannotStart(Exception):
    """Why a process must not start, in a sentence."""


async def open_database() -> None:
    """Open the process's pool; raises CannotStart, and then no connection stays open."""
    try:
        await DB.start_connection_pool()
        waiting = await pending()
    except (OSError, asyncpg.PostgresError) as reason:
        await DB.close_connection_pool()
        kind = type(reason).__name__
        raise CannotStart(f"DATABASE_URL: the database does not answer ({kind})") from reason
    if waiting:
        await DB.close_connection_pool()
        raise CannotStart(f"run `npq migrate` first: {', '.join(waiting)}")
