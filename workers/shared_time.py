"""The time that workers go by: the database's, carried on by this process's steady clock.

Leases and the allowance are between workers, so these must agree on the time; and a clock that is
set while a worker runs must neither end a lease nor erase what is to be kept.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

from app.clock import now
from app.logs import log
from models.engine import DB

EVERY = 10.0  # seconds after which the database is asked again
NEARLY = timedelta(seconds=5)
"""Clocks this close agree."""
Time = Callable[[], datetime]


class SharedTime:
    """What time it is; our own clock does until the database has been asked."""

    def __init__(self) -> None:
        self.told: datetime | None = None
        self.told_at = 0.0
        self.ahead = timedelta()

    def now(self) -> datetime:
        """The present moment, which never jumps because our own clock does."""
        if self.told is None:
            return now()
        return self.told + timedelta(seconds=monotonic() - self.told_at)

    async def ask(self) -> bool:
        """Ask the database; whether one of the two clocks has jumped since it was asked before."""
        row = await DB.row("SELECT clock_timestamp() AS moment")
        assert row is not None  # a SELECT without a table has one row
        first = self.told is None
        self.told, self.told_at = row["moment"], monotonic()
        before, self.ahead = self.ahead, now() - self.now()
        if abs(self.ahead) > NEARLY:
            seconds = round(self.ahead.total_seconds())
            log.error("our clock and the database's differ", seconds=seconds)
        return not first and abs(self.ahead - before) > NEARLY

    async def keep(self, jumped: Callable[[], None]) -> None:
        """Ask again and again until cancelled; `jumped` is called when a clock has."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                if await self.ask():
                    jumped()
            except Exception as error:
                log.warning("nobody to ask for the time", error=type(error).__name__)
