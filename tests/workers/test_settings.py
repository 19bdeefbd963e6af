import pytest
from redis.asyncio.retry import Retry
from redis.exceptions import ConnectionError as RedisAway
from redis.exceptions import TimeoutError as RedisSlow

from app import bell
from app.services.outbox import LEASE
from workers import jobs_loop, outbox, process, sender
from workers.settings import WorkerSettings


def test_asking_and_sending_together_fit_into_a_lease():
    assert LEASE.total_seconds() > 2 * outbox.PATIENCE


def test_a_worker_that_is_told_to_stop_is_gone_within_20_seconds():
    closing = 2 * process.CLOSING
    assert sender.FAREWELL + closing < 20
    assert jobs_loop.LEAVE + 2 * jobs_loop.GOODBYE + closing < 20


def test_the_worker_looks_by_itself_every_ten_seconds():
    assert sender.SWEEP == 10


def test_the_bell_rings_a_job_that_exists():
    names = {getattr(job, "name", "") or job.__name__ for job in WorkerSettings.functions}
    assert bell.SEND_EMAILS in names


def cron_job(name):
    return next(job for job in WorkerSettings.cron_jobs if job.name == f"cron:{name}")


@pytest.mark.parametrize(("name", "second"), [("keep_time", 1), ("keep_late_list", 2)])
def test_the_clock_is_looked_at_every_minute(name, second):
    job = cron_job(name)
    assert (job.second, job.minute, job.hour) == (second, None, None)


def test_a_hiccup_of_redis_does_not_end_the_worker():
    chosen = WorkerSettings.redis_settings
    assert isinstance(chosen.retry, Retry)
    assert chosen.retry_on_timeout
    assert set(chosen.retry_on_error) >= {RedisAway, RedisSlow, OSError}


def test_no_result_is_kept_or_logged():
    assert WorkerSettings.keep_result == 0
    assert WorkerSettings.log_results is False
