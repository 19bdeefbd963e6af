"""The worker process, `python -m workers`: arq, begun again when Redis went away under it."""

import asyncio
import signal
import time
from typing import Any

from arq.worker import run_worker
from redis.exceptions import RedisError

from app import logs
from app.logs import log
from workers.settings import WorkerSettings

PAUSE = 1.0  # seconds before arq begins again


def main() -> None:
    """Work until a signal ends it; arq itself ends when Redis goes away at the wrong instant."""
    logs.configure()
    asyncio.set_event_loop(asyncio.new_event_loop())
    chosen: Any = WorkerSettings  # arq types its settings more narrowly than it reads them
    while True:
        try:
            run_worker(chosen)
            return
        except (RedisError, OSError) as error:
            log.warning("Redis went away, the worker begins again", error=type(error).__name__)
        let_signals_end_it()
        time.sleep(PAUSE)


def let_signals_end_it() -> None:
    """While nothing is being worked on, a signal needs no care."""
    loop = asyncio.get_event_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.remove_signal_handler(number)


if __name__ == "__main__":
    main()
