"""The doorbell: tells the worker that something waits, once it is committed.

Losing a ring loses nothing, since the worker also looks by itself every few seconds.
"""

import asyncio
import json
from functools import lru_cache
from typing import Any

from arq.connections import ArqRedis
from redis.asyncio import BlockingConnectionPool
from redis.exceptions import RedisError

from app.logs import log
from app.settings import settings
from models.engine import DB

SEND_EMAILS = "send_emails"
WORK_OFF_MESSAGES = "work_off_messages"
START_CAMPAIGNS = "start_campaigns"
WORK_ON_IMPORTS = "work_on_imports"
PATIENCE = 1.0  # seconds that a request spends on ringing, at the very most


async def ring(job: str) -> None:
    """Wake a worker for the job of this name; call it after commit. Never fails the caller."""
    if DB.current_transaction.get() is not None:
        raise RuntimeError("ring after commit: a worker would look before there is anything to see")
    try:
        async with asyncio.timeout(PATIENCE):
            await _line().enqueue_job(job)
    except (RedisError, OSError, TimeoutError) as error:
        log.warning("bell not heard", job=job, error=type(error).__name__)


async def hang_up() -> None:
    """Close this process's line to Redis, if it was ever used."""
    if _line.cache_info().currsize:
        await _line().aclose(close_connection_pool=True)
        _line.cache_clear()


def to_json(job: dict[str, Any]) -> bytes:
    """A job as web and worker exchange it; what JSON cannot say is named, never spelt out."""
    return json.dumps(job, default=_name).encode()


def from_json(job: bytes) -> dict[str, Any]:
    """The job that `to_json` wrote."""
    read: dict[str, Any] = json.loads(job)
    return read


@lru_cache(maxsize=1)
def _line() -> ArqRedis:
    pool = BlockingConnectionPool.from_url(
        settings().redis_url,
        max_connections=4,
        timeout=PATIENCE,
        socket_timeout=PATIENCE,
        socket_connect_timeout=PATIENCE,
    )
    return ArqRedis(pool, job_serializer=to_json, job_deserializer=from_json)


def _name(value: object) -> str:
    return type(value).__name__
