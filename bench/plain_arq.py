"""The yardstick: arq with 100 jobs at a time, each waiting for the stub and keeping nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from arq.connections import RedisSettings, create_pool
from arq.worker import Worker, func

from app.settings import settings


async def send(ctx: dict[str, Any], milliseconds: int) -> None:
    """What a job does: wait for the answer."""
    await asyncio.sleep(milliseconds / 1000)


async def plain(jobs: int, latency_ms: int) -> Callable[[], Awaitable[Any]]:
    """Enqueue so many jobs; what works them all off."""
    logging.getLogger("arq").setLevel(logging.WARNING)
    pool = await create_pool(RedisSettings.from_dsn(settings().redis_url))
    await pool.flushall()
    for _ in range(jobs):
        await pool.enqueue_job("send", latency_ms)
    worker = Worker(
        functions=[func(send, name="send")],
        redis_pool=pool,
        queue_name=pool.default_queue_name,
        burst=True,
        max_jobs=100,
        keep_result=0,
        handle_signals=False,
    )

    async def work_off() -> int:
        await worker.async_run()
        return jobs

    return work_off
