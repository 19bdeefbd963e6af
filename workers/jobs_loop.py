"""arq, begun again whenever Redis went away under it, and ended without waiting for Redis."""

import asyncio
from contextlib import suppress
from typing import Any

from arq.worker import Worker, create_worker
from redis.exceptions import RedisError

from app.logs import log
from workers.settings import WorkerSettings

PAUSE = 1.0  # seconds before arq begins again
LEAVE = 5.0  # seconds that jobs under way have when the worker ends
GOODBYE = 1.0  # seconds for telling Redis that this worker is no more


async def keep_doing_jobs(ctx: dict[str, Any]) -> None:
    """Do what the bell and the clock ask for, until cancelled."""
    chosen: Any = WorkerSettings  # arq types its settings more narrowly than it reads them
    while True:
        worker = create_worker(chosen, ctx=dict(ctx), handle_signals=False)
        try:
            await worker.async_run()
        except (RedisError, OSError) as error:
            log.warning("Redis went away, jobs begin again", error=type(error).__name__)
        finally:
            await leave(worker)
        await asyncio.sleep(PAUSE)


def forget_times() -> None:
    """Work out anew when each job is next: arq waits for a moment that a clock had come to."""
    for job in WorkerSettings.cron_jobs:
        job.next_run = None


async def leave(worker: Worker) -> None:
    """Let jobs under way finish, cut off those that take too long, let go of Redis."""
    worker.allow_pick_jobs = False
    if jobs := [task for task in worker.tasks.values() if not task.done()]:
        _, slow = await asyncio.wait(jobs, timeout=LEAVE)
        for task in slow:
            task.cancel()
    if worker._pool is not None:
        with suppress(RedisError, OSError, TimeoutError):
            async with asyncio.timeout(GOODBYE):
                await worker.pool.delete(worker.health_check_key)
        with suppress(RedisError, OSError, TimeoutError):
            async with asyncio.timeout(GOODBYE):
                await worker.pool.aclose(close_connection_pool=True)
