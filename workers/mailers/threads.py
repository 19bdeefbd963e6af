"""Threads for clients that wait: each thread has a client of its own, for none can be shared."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

Client = TypeVar("Client")
Result = TypeVar("Result")

THREADS = 128  # one for each email that is under way


class Threads(Generic[Client]):
    """Runs calls of a client, each in a thread that made a client for itself."""

    def __init__(self, make: Callable[[], Client], most: int = THREADS) -> None:
        self.make = make
        self.own = threading.local()
        self.pool = ThreadPoolExecutor(most, thread_name_prefix="mail")

    async def run(self, call: Callable[[Client], Result]) -> Result:
        """What the call returns or raises."""
        return await asyncio.get_running_loop().run_in_executor(self.pool, self.here, call)

    def here(self, call: Callable[[Client], Result]) -> Result:
        """The call, with the client of this thread."""
        if not hasattr(self.own, "client"):
            self.own.client = self.make()
        return call(self.own.client)
