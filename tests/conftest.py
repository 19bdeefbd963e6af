"""Real servers for a whole run, a clean database for each test, browsers that keep cookies."""

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from ground.postgres import Postgres
from ground.redis import Redis

# The addresses must stand before anything of ours is imported: settings are read once.
FOLDER = Path(tempfile.mkdtemp(prefix="npq-tests-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
POSTGRES = Postgres(FOLDER / "pg", durable=False)
REDIS = Redis(FOLDER / "redis")
os.environ.update(
    ENVIRONMENT="test",
    DATABASE_URL=POSTGRES.url("npq"),
    REDIS_URL=REDIS.url,
    PUBLIC_URL="http://localhost:8000",
    LOG_FORMAT="json",
    PICCOLO_CONF="models.conf",
)

import asyncpg  # noqa: E402
import httpx  # noqa: E402
from redis import asyncio as aioredis  # noqa: E402

from app.asgi import create_app  # noqa: E402
from app.bell import hang_up  # noqa: E402
from app.sessions import close_sessions  # noqa: E402
from app.settings import settings  # noqa: E402
from models.engine import DB, Engine  # noqa: E402
from models.migrate import migrate  # noqa: E402
from tests.clean import clean  # noqa: E402
from tests.durations import by_folder  # noqa: E402
from tests.order import longest_first  # noqa: E402


@pytest.fixture(scope="session")
def folder() -> Path:
    """A folder of this run's own, gone when the run ends."""
    return FOLDER


@pytest.fixture(scope="session")
async def postgres(folder: Path) -> AsyncIterator[Postgres]:
    """A PostgreSQL server with our schema in the database `npq`."""
    POSTGRES.start()
    connection = await asyncpg.connect(dsn=POSTGRES.url())
    await connection.execute("CREATE DATABASE npq")
    await connection.close()
    await migrate()
    yield POSTGRES
    POSTGRES.stop()


@pytest.fixture(scope="session")
def redis_server(folder: Path) -> Iterator[Redis]:
    """A Redis server."""
    REDIS.start()
    yield REDIS
    REDIS.stop()


@pytest.fixture(scope="session")
async def pool(postgres: Postgres) -> AsyncIterator[Engine]:
    """The pool of this process."""
    await DB.start_connection_pool()
    yield DB
    await DB.close_connection_pool()


@pytest.fixture
async def database(pool: Engine) -> Engine:
    """The database as a fresh installation has it."""
    await clean(pool)
    return pool


@pytest.fixture
async def redis_url(redis_server: Redis) -> AsyncIterator[str]:
    """The address of an empty Redis."""
    async with aioredis.Redis.from_url(redis_server.url) as client:
        await client.flushall()
    yield redis_server.url
    await close_sessions()
    await hang_up()


@pytest.fixture(scope="session")
def whole_app():
    """The web process's application."""
    return create_app()


@pytest.fixture
async def app(whole_app, database, redis_url):
    """The application on a clean database and an empty Redis."""
    return whole_app


@pytest.fixture
async def browser(app) -> AsyncIterator[httpx.AsyncClient]:
    """A browser without JavaScript that keeps its cookies and follows nothing by itself."""
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=settings().public_url) as client:
        yield client


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Thousands of tests live as long as the run: the collector of garbage need not visit them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give out first what takes longest."""
    longest_first(items)


def pytest_terminal_summary(terminalreporter):
    """Say what took how long, and what tests recorded as their `summary`, wherever they ran."""
    known = [report for kind in terminalreporter.stats.values() for report in kind]
    timed = [report for report in known if hasattr(report, "duration")]
    if timed:
        terminalreporter.write_line(f"Time by folder: {by_folder(timed)}")
    for report in terminalreporter.getreports("passed"):
        for name, sentence in report.user_properties:
            if name == "summary":
                terminalreporter.write_line(sentence)
