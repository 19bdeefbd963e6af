"""What arq is told: where the jobs are announced, what they are, and when."""

from dataclasses import replace
from datetime import UTC

from arq import cron, func
from arq.connections import RedisSettings
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError as RedisAway
from redis.exceptions import TimeoutError as RedisSlow

from app import bell
from app.settings import settings
from workers.jobs import (
    keep_late_list,
    keep_time,
    look_after_campaigns,
    plan_imports,
    send_emails,
    start_campaigns,
    tidy_up,
    work_off_messages,
    work_on_imports,
)

LONGEST_IMPORT = 1800  # seconds: the largest register, on a slow machine
LONGEST_TIDYING = 1800  # seconds: a campaign's emails that grew old the same night
LONGEST_START = 900  # seconds: promising a million emails
FIVES = set(range(0, 60, 5))
BETWEEN = set(range(5, 60, 10))  # not at the seconds of other jobs
SMALL_HOURS = {1, 2, 3, 4}


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

    functions = (
        send_emails,
        work_off_messages,
        func(start_campaigns, timeout=LONGEST_START),
        func(work_on_imports, timeout=LONGEST_IMPORT),
    )
    cron_jobs = (
        cron(start_campaigns, second=FIVES, timeout=LONGEST_START, unique=True),
        cron(look_after_campaigns, second=FIVES, unique=True),
        cron(keep_time, second=1, run_at_startup=True, unique=True),
        cron(work_off_messages, second=3, run_at_startup=True, unique=True),
        cron(keep_late_list, second=2, run_at_startup=True, unique=True),
        cron(work_on_imports, second=BETWEEN, timeout=LONGEST_IMPORT, unique=True),
        cron(plan_imports, hour=SMALL_HOURS, minute=40, second=0, unique=True),
        cron(tidy_up, hour=3, minute=20, second=0, timeout=LONGEST_TIDYING, unique=True),
    )
    redis_settings = redis_settings()
    job_serializer = bell.to_json
    job_deserializer = bell.from_json
    max_jobs = 4
    job_timeout = 60
    keep_result = 0
    log_results = False
    health_check_interval = 15
    timezone = UTC
