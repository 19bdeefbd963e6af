"""What a command needs that changes something: the database, and the line to the worker."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from app.bell import hang_up
from models.engine import DB

Result = TypeVar("Result")


async def connected(job: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
    """The result of a use case, which has a pool of connections while it runs."""
    await DB.start_connection_pool()
    try:
        return await job()
    finally:
        await hang_up()
        await DB.close_connection_pool()
