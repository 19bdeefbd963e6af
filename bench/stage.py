"""A running service on servers of its own, for as long as a measurement takes."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ground.ports import answers, free_port
from ground.postgres import Postgres
from ground.process import Process
from ground.redis import Redis
from ground.waiting import wait_until

BIN = Path(sys.executable).parent
SERVICE = "app.asgi:create_app"
FIXED_PAGE = "bench.fixed_page:app"
# As durable as in production, and with its memory: PostgreSQL's own choices are for the smallest
# machine, where a million rows push each other out and a long statement waits for checkpoints.
SERVER = {"shared_buffers": "1GB", "max_wal_size": "4GB"}


@contextmanager
def stage() -> Iterator[Path]:
    """PostgreSQL and Redis, migrated and filled with demo data."""
    folder = Path(tempfile.mkdtemp(prefix="npq-bench-"))
    postgres, redis = Postgres(folder / "pg", **SERVER), Redis(folder / "redis")
    try:
        postgres.start()
        redis.start()
        os.environ.update(
            ENVIRONMENT="test", DATABASE_URL=postgres.url(), REDIS_URL=redis.url, LOG_FORMAT="json"
        )
        for command in ("migrate", "seed-demo"):
            subprocess.run([BIN / "npq", command], check=True, stdout=subprocess.DEVNULL)
        yield folder
    finally:
        redis.stop()
        postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def serving(target: str, folder: Path) -> Iterator[int]:
    """One uvicorn worker with this application, as the Procfile runs it; the port it serves."""
    port = free_port()
    factory = ["--factory"] if target == SERVICE else []
    quiet = ["--no-access-log", "--no-server-header", "--log-level", "warning"]
    command = [str(BIN / "uvicorn"), target, *factory, "--port", str(port), *quiet]
    server = Process(command, folder / "web.log")
    server.start()
    try:
        wait_until(lambda: answers(port), f"{target} did not start; {folder}/web.log says why.")
        yield port
    finally:
        server.stop()
