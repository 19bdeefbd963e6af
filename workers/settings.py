"""What arq is told: where the jobs are announced, what they are, and when."""

import logging
from dataclasses import replace
from datetime import UTC
from typing import Any

from arq import cron
from arq.connections import RedisSettings
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError as RedisAway
from redis.exceptions import TimeoutError as RedisSlow

from app import bell, logs
from app.settings import settings
from models.engine import DB
from models.migrate import pending
from workers.jobs import keep_late_list, keep_time, send_emails, sweep, tidy_up
from workers.mailers.chosen import chosen_mailer

EVERY_TEN_SECONDS = set(range(0, 60, 10))


async def start(ctx: dict[str, Any]) -> None:
    """Open what the jobs need; refuse a database that is not of this release."""
    logs.configure()
    logging.getLogger("arq.worker").setLevel(logging.WARNING)
    await DB.start_connection_pool()
    if waiting := await pending():
        raise RuntimeError(f"run `npq migrate` first: {', '.join(waiting)}")
    ctx["mailer"] = chosen_mailer()


async def stop(ctx: dict[str, Any]) -> None:
    """Close what `start` opened."""
    await bell.hang_up()
    await DB.close_connection_pool()


def redis_settings() -> RedisSettings:
    """Where the jobs are announced; an absence of two minutes is waited out."""
    return replace(
        RedisSettings.from_dsn(settings().redis_url),
        conn_timeout=2,
        conn_retries=60,
        retry=Retry(ExponentialBackoff(cap=2, base=0.1), retries=60),
        retry_on_timeout=True,
        retry_on_error=[RedisAway, RedisSlow, OSError],  # a refused connection is an OSError
    )


class WorkerSettings:
    """What arq reads: jobs carry names only, keep no results and log no arguments."""

    functions = (send_emails,)
    cron_jobs = (
        cron(sweep, second=EVERY_TEN_SECONDS, run_at_startup=True, unique=True),
        cron(keep_time, second=1, run_at_startup=True, unique=True),
        cron(keep_late_list, second=2, run_at_startup=True, unique=True),
        cron(tidy_up, hour=3, minute=20, second=0, unique=True),
    )
    redis_settings = redis_settings()
    on_startup = start
    on_shutdown = stop
    job_serializer = bell.to_json
    job_deserializer = bell.from_json
    max_jobs = 4
    job_timeout = 60
    job_completion_wait = 15  # seconds for a batch to finish after SIGTERM
    keep_result = 0
    log_results = False
    health_check_interval = 15
    timezone = UTC
